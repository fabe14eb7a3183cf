'use client'
import { useState } from 'react'
import { accessText } from '../text/admin-access.ts'
import { AdminForm } from './admin-form.tsx'
import { TextField } from './text-field.tsx'
import { useAdminCall } from './use-admin-call.ts'

/** Asks for the password, and goes on to where one wanted to go. */
export function SignInForm({ to }: { to: string }) {
  const text = accessText.signIn
  const call = useAdminCall(['password'])
  const [password, setPassword] = useState('')
  const submit = () => call.send('POST', '/admin/sign-in', { password }, () => location.assign(to))
  return (
    <AdminForm call={call} submit={text.submit} onSubmit={submit}>
      <TextField
        call={call}
        path="password"
        label={text.password}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
    </AdminForm>
  )
}
