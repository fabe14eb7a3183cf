'use client'
import { lazy, Suspense, useState } from 'react'
import { debateText } from '../text/debate.ts'
import { Button } from '../ui/button.tsx'

const CancelDialog = lazy(async () => ({ default: (await import('./cancel-dialog.tsx')).CancelDialog }))

/** Cancels a debate that is under way, once it was asked whether it really should be. */
export function CancelDebate({ id, reload }: { id: string; reload: boolean }) {
  const [wasPressed, setWasPressed] = useState(false)
  const [open, setOpen] = useState(false)
  const press = () => {
    setWasPressed(true)
    setOpen(true)
  }
  return (
    <span className="owner-action needs-script">
      <Button aria-haspopup="dialog" onClick={press}>
        {debateText.actions.cancel}
      </Button>
      {wasPressed && (
        <Suspense>
          <CancelDialog id={id} open={open} onOpenChange={setOpen} reload={reload} />
        </Suspense>
      )}
    </span>
  )
}
