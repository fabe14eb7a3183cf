import type { ReactNode } from 'react'
import { adminText } from '../text/admin.ts'
import { Button } from '../ui/button.tsx'
import type { AdminCall } from './use-admin-call.ts'

interface AdminFormProps {
  call: AdminCall
  submit: string
  onSubmit: () => void
  /** What came of it, in a word beside the button. */
  status?: string | false
  /** Further buttons. */
  actions?: ReactNode
  children: ReactNode
}

/** Fields with a button that sends them, and the sentence that says what went wrong. */
export function AdminForm({ call, submit, onSubmit, status, actions, children }: AdminFormProps) {
  return (
    <form
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
      <div>
        <p role="alert" className="field-error mb-2 empty:hidden">
          {call.message}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" aria-disabled={call.busy}>
            {call.busy ? adminText.busy : submit}
          </Button>
          {status !== undefined && (
            <p role="status" className="self-center text-soft">
              {status}
            </p>
          )}
          {actions}
        </div>
      </div>
    </form>
  )
}
