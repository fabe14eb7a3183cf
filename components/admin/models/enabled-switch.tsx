import { adminModelsText } from '../../text/admin-models.ts'
import { useAdminCall } from '../use-admin-call.ts'
import type { ModelLine } from './model-line.ts'

interface EnabledSwitchProps {
  line: ModelLine
  onSwitch: (enabled: boolean) => void
}

/** Whether a model may be seated; switched at once. */
export function EnabledSwitch({ line: { id, name, enabled }, onSwitch }: EnabledSwitchProps) {
  const text = adminModelsText
  const call = useAdminCall()
  const change = (next: boolean) =>
    call.send('PATCH', `/admin/models/${encodeURIComponent(id)}`, { enabled: next }, () => onSwitch(next))
  return (
    <>
      <label className="flex min-h-9 w-14 cursor-pointer items-center gap-2 text-[0.9rem] text-soft">
        <input
          type="checkbox"
          className="size-4 accent-current"
          aria-label={text.enabled(name)}
          checked={enabled}
          aria-disabled={call.busy}
          onChange={({ target }) => change(target.checked)}
        />
        <span aria-hidden="true">{enabled ? text.on : text.off}</span>
      </label>
      <span role="alert" className="field-error empty:hidden">
        {call.message}
      </span>
    </>
  )
}
