'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { adminModelsText } from '../../text/admin-models.ts'
import { Field } from '../../ui/field.tsx'
import { AdminForm } from '../admin-form.tsx'
import { TextField } from '../text-field.tsx'
import { useAdminCall } from '../use-admin-call.ts'
import type { AdminModel } from './model-draft.ts'
import { modelAddress } from './model-line.ts'

interface NewModelFormProps {
  connections: { id: string; name: string }[]
  /** Id of the one that is chosen at the beginning; empty: none. */
  connection: string
}

/** Adds a model of which its connection's list says nothing. */
export function NewModelForm({ connections, connection }: NewModelFormProps) {
  const text = adminModelsText.fresh
  const router = useRouter()
  const call = useAdminCall(['connection', 'wireName', 'name', 'maker'])
  const [draft, setDraft] = useState({ connection, wireName: '', name: '', maker: '' })
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }))
  const submit = () => {
    if (!draft.connection) return call.refuse([{ path: 'connection', message: text.choose }])
    const { name, maker, ...needed } = draft
    const body = { ...needed, ...(name.trim() && { name }), ...(maker.trim() && { maker }) }
    call.send('POST', '/admin/models', body, (added) => router.push(modelAddress((added as AdminModel).id)))
  }
  return (
    <AdminForm call={call} submit={text.add} onSubmit={submit}>
      <Field label={text.connection} error={call.errors.connection ?? null}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={draft.connection}
            onChange={({ target }) => change({ connection: target.value })}
          >
            <option value="" disabled />
            {connections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        call={call}
        path="wireName"
        label={text.wireName}
        hint={text.wireNameHint}
        spellCheck={false}
        value={draft.wireName}
        onChange={(wireName) => change({ wireName })}
      />
      <TextField
        call={call}
        path="name"
        label={text.name}
        hint={text.optional}
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        call={call}
        path="maker"
        label={text.maker}
        hint={text.optional}
        value={draft.maker}
        onChange={(maker) => change({ maker })}
      />
    </AdminForm>
  )
}
