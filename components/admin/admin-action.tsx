'use client'
import { useRouter } from 'next/navigation'
import { adminText } from '../text/admin.ts'
import { Button } from '../ui/button.tsx'
import type { AdminMethod } from './send-admin-call.ts'
import { useAdminCall } from './use-admin-call.ts'

interface AdminActionProps {
  label: string
  /** Says what it is done to, where the same label stands several times. */
  describedBy?: string
  method: AdminMethod
  /** After `/api/v1`. */
  path: string
  /** Where to go when it is done; else the page is read again. */
  to?: string
}

/** A button for a call to the admin API without fields. */
export function AdminAction({ label, describedBy, method, path, to }: AdminActionProps) {
  const router = useRouter()
  const call = useAdminCall()
  const act = () => call.send(method, path, null, () => (to ? location.assign(to) : router.refresh()))
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button onClick={act} aria-disabled={call.busy} aria-describedby={describedBy}>
        {call.busy ? adminText.busy : label}
      </Button>
      <span role="alert" className="field-error empty:hidden">
        {call.message}
      </span>
    </span>
  )
}
