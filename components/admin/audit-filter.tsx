import type { AuditAction } from '../../lib/house/audit-actions.ts'
import { auditText } from '../text/admin-audit.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'

/** A plain form with an address for every choice; it needs no script. */
export function AuditFilter({ path, action }: { path: string; action: AuditAction | null }) {
  const text = auditText
  return (
    <form action={path} method="get" className="mb-6 flex flex-wrap items-end gap-2">
      <Field label={text.action} className="min-w-56">
        {(control) => (
          <select {...control} name="action" className="input" defaultValue={action ?? ''}>
            <option value="">{text.anyAction}</option>
            {(Object.keys(text.actions) as AuditAction[]).map((name) => (
              <option key={name} value={name}>
                {text.actions[name]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Button type="submit">{text.show}</Button>
    </form>
  )
}
