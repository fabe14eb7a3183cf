'use client'
import { useState } from 'react'
import { commonText } from '../text/common.ts'
import { debateText } from '../text/debate.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useOwnerCall } from './use-owner-call.ts'

const text = debateText.owner

/** Deletes a debate, once it was asked whether it really should be. */
export function DeleteDebate({ id }: { id: string }) {
  const [open, setOpen] = useState(false)
  const [deleted, setDeleted] = useState(false)
  const { busy, error, call } = useOwnerCall()
  const onOpenChange = (next: boolean) => {
    // Behind the dialog stands what is there no more.
    if (deleted && !next) location.assign('/mine')
    else setOpen(next)
  }
  const remove = async () => setDeleted(await call('DELETE', `/api/v1/debates/${id}`))
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {text.delete}
      </button>
      <Dialog open={open} onOpenChange={onOpenChange} title={text.deleteTitle}>
        <p role="status">{deleted ? text.deleted : text.deleteText}</p>
        <p role="alert" className="field-error mt-3 empty:hidden">
          {error}
        </p>
        <div className="mt-5 flex flex-wrap justify-end gap-2">
          {deleted ? (
            <ButtonLink variant="primary" href="/mine">
              {commonText.yourDebates}
            </ButtonLink>
          ) : (
            <>
              <Button onClick={() => setOpen(false)}>{text.keep}</Button>
              <Button variant="primary" disabled={busy} onClick={remove}>
                {busy ? debateText.actions.busy : text.deleteConfirm}
              </Button>
            </>
          )}
        </div>
      </Dialog>
    </>
  )
}
