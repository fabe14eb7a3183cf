'use client'
import { debateText } from '../text/debate.ts'
import { Button } from '../ui/button.tsx'
import { useOwnerCall } from './use-owner-call.ts'

interface OwnerActionProps {
  /** The API's path, called with POST. */
  path: string
  label: string
  /** Whether the page has to be read again to show what came of it; a live page shows it by itself. */
  reload: boolean
}

/** A button for something only the owner may do. */
export function OwnerAction({ path, label, reload }: OwnerActionProps) {
  const { busy, error, call } = useOwnerCall()
  const act = async () => {
    if ((await call('POST', path)) && reload) location.reload()
  }
  return (
    <span className="owner-action needs-script">
      <Button onClick={act} disabled={busy}>
        {busy ? debateText.actions.busy : label}
      </Button>
      {error && (
        <span role="alert" className="field-error">
          {error}
        </span>
      )}
    </span>
  )
}
