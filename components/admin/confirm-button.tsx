'use client'
import { type ReactNode, useState } from 'react'
import { adminText } from '../text/admin.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import type { AdminCall } from './use-admin-call.ts'

interface ConfirmButtonProps {
  /** What it says, and what somebody hears who cannot see where it stands. */
  label: string
  name?: string
  title: string
  children: ReactNode
  confirm: string
  call: AdminCall
  /** Does it; `close` puts the dialog away. */
  onConfirm: (close: () => void) => void
}

/** A button for what cannot be undone: it asks first, and says what will be gone. */
export function ConfirmButton({
  label,
  name,
  title,
  children,
  confirm,
  call,
  onConfirm,
}: ConfirmButtonProps) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button aria-label={name} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={title}>
        <div className="grid gap-3">{children}</div>
        <p role="alert" className="field-error mt-3 empty:hidden">
          {call.message}
        </p>
        <div className="mt-5 flex flex-wrap justify-end gap-2">
          <Button onClick={close}>{adminText.keep}</Button>
          <Button variant="primary" disabled={call.busy} onClick={() => onConfirm(close)}>
            {call.busy ? adminText.busy : confirm}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
