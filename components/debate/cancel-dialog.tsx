'use client'
import { debateText } from '../text/debate.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useOwnerCall } from './use-owner-call.ts'

interface CancelDialogProps {
  id: string
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Whether the page has to be read again to show what came of it; a live page shows it by itself. */
  reload: boolean
}

const text = debateText.cancel

/** Says what a debate that is cancelled comes to, and cancels it. */
export function CancelDialog({ id, open, onOpenChange, reload }: CancelDialogProps) {
  const { busy, error, call } = useOwnerCall()
  const cancel = async () => {
    if (!(await call('POST', `/api/v1/debates/${id}/cancel`))) return
    onOpenChange(false)
    if (reload) location.reload()
  }
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={text.title}>
      <p>{text.about}</p>
      <p role="alert" className="field-error mt-3 empty:hidden">
        {error}
      </p>
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <Button onClick={() => onOpenChange(false)}>{text.keep}</Button>
        <Button variant="primary" disabled={busy} onClick={cancel}>
          {busy ? debateText.actions.busy : text.confirm}
        </Button>
      </div>
    </Dialog>
  )
}
