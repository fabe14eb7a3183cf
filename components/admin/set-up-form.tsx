'use client'
import { useState } from 'react'
import { accessText } from '../text/admin-access.ts'
import { AdminForm } from './admin-form.tsx'
import { TextField } from './text-field.tsx'
import { useAdminCall } from './use-admin-call.ts'

/** Sets the first password with the token behind the # of this page's address. */
export function SetUpForm() {
  const text = accessText.setUp
  const call = useAdminCall(['password', 'repeated'])
  const [password, setPassword] = useState('')
  const [repeated, setRepeated] = useState('')
  const submit = () => {
    if (password !== repeated) return call.refuse([{ path: 'repeated', message: text.differs }])
    const token = location.hash.slice(1)
    if (!token) return call.refuse([{ path: '', message: text.noToken }])
    call.send('POST', '/admin/set-up', { token, password }, () => location.replace('/admin'))
  }
  const secret = { call, type: 'password', autoComplete: 'new-password' }
  return (
    <AdminForm call={call} submit={text.submit} onSubmit={submit}>
      <TextField
        {...secret}
        path="password"
        label={text.password}
        hint={text.hint}
        value={password}
        onChange={setPassword}
      />
      <TextField {...secret} path="repeated" label={text.repeated} value={repeated} onChange={setRepeated} />
    </AdminForm>
  )
}
