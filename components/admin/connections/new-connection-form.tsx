'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { adminConnectionsText } from '../../text/admin-connections.ts'
import { Field } from '../../ui/field.tsx'
import { AdminForm } from '../admin-form.tsx'
import { useAdminCall } from '../use-admin-call.ts'
import type { Connection, Preset } from './connection.ts'
import { customPreset, draftErrors, emptyDraft, newConnection, withPreset } from './connection-draft.ts'
import { ConnectionFields, connectionPaths } from './connection-fields.tsx'

/** Adds a connection from a preset, or one of which everything is said. */
export function NewConnectionForm({ presets }: { presets: Preset[] }) {
  const text = adminConnectionsText.form
  const router = useRouter()
  const call = useAdminCall(connectionPaths)
  const [draft, setDraft] = useState(emptyDraft)
  const preset = presets.find(({ id }) => id === draft.preset)
  const submit = () => {
    if (!preset) return call.refuse([{ path: 'preset', message: text.choose }])
    const errors = draftErrors(draft)
    if (errors.length > 0) return call.refuse(errors)
    call.send('POST', '/admin/connections', newConnection(draft), (added) =>
      router.push(`/admin/connections/${encodeURIComponent((added as Connection).id)}`),
    )
  }
  return (
    <AdminForm call={call} submit={text.add} onSubmit={submit}>
      <Field label={text.preset} error={call.errors.preset ?? null}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={draft.preset}
            onChange={({ target }) => setDraft((before) => withPreset(before, presets, target.value))}
          >
            <option value="" disabled />
            {presets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {preset && (
        <ConnectionFields
          call={call}
          draft={draft}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
          choosesKind={draft.preset === customPreset}
          keyHint={preset.needsKey ? text.keyNeeded : text.keyOptional}
        />
      )}
    </AdminForm>
  )
}
