import { useState } from 'react'
import { adminModelsText } from '../../text/admin-models.ts'
import { useAdminCall } from '../use-admin-call.ts'
import type { ModelLine } from './model-line.ts'

/** Whether a model may be seated; switched at once. */
export function EnabledSwitch({ line: { id, name, enabled } }: { line: ModelLine }) {
  const text = adminModelsText
  const call = useAdminCall()
  const [isOn, setOn] = useState(enabled)
  const change = (next: boolean) =>
    call.send('PATCH', `/admin/models/${encodeURIComponent(id)}`, { enabled: next }, () => setOn(next))
  return (
    <>
      <label className="flex min-h-9 w-14 cursor-pointer items-center gap-2 text-[0.9rem] text-soft">
        <input
          type="checkbox"
          className="size-4 accent-current"
          aria-label={text.enabled(name)}
          checked={isOn}
          aria-disabled={call.busy}
          onChange={({ target }) => change(target.checked)}
        />
        <span aria-hidden="true">{isOn ? text.on : text.off}</span>
      </label>
      <span role="alert" className="field-error empty:hidden">
        {call.message}
      </span>
    </>
  )
}
