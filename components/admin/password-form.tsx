'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { accessText } from '../text/admin-access.ts'
import { AdminForm } from './admin-form.tsx'
import { TextField } from './text-field.tsx'
import { useAdminCall } from './use-admin-call.ts'

const empty = { currentPassword: '', newPassword: '', repeated: '' }

/** Changes the admin's password. */
export function PasswordForm() {
  const text = accessText.password
  const router = useRouter()
  const call = useAdminCall(Object.keys(empty))
  const [fields, setFields] = useState(empty)
  const [done, setDone] = useState(false)
  const { repeated, ...body } = fields
  const submit = () => {
    setDone(false)
    if (repeated !== body.newPassword)
      return call.refuse([{ path: 'repeated', message: accessText.setUp.differs }])
    call.send('POST', '/admin/password', body, () => {
      setFields(empty)
      setDone(true)
      router.refresh()
    })
  }
  const field = (path: keyof typeof empty) => ({
    call,
    path,
    type: 'password',
    autoComplete: path === 'currentPassword' ? 'current-password' : 'new-password',
    value: fields[path],
    onChange: (value: string) => setFields((before) => ({ ...before, [path]: value })),
  })
  return (
    <AdminForm call={call} submit={text.submit} onSubmit={submit}>
      <TextField {...field('currentPassword')} label={text.current} />
      <TextField {...field('newPassword')} label={accessText.setUp.password} hint={accessText.setUp.hint} />
      <TextField {...field('repeated')} label={accessText.setUp.repeated} />
      <p role="status" className="empty:hidden">
        {done && text.done}
      </p>
    </AdminForm>
  )
}
