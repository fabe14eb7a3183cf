'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { z } from 'zod'
import type { trialSchema } from '../../../lib/http/schemas/admin-schemas.ts'
import { adminConnectionsText } from '../../text/admin-connections.ts'
import { Field } from '../../ui/field.tsx'
import { AdminForm } from '../admin-form.tsx'
import { TextField } from '../text-field.tsx'
import { useAdminCall } from '../use-admin-call.ts'
import { TestResult } from './test-result.tsx'

interface ConnectionTestProps {
  id: string
  /** Names on the wire of the models that the catalogue has of it. */
  models: { wireName: string; name: string }[]
}

/** Makes a real, tiny call and shows what came back. */
export function ConnectionTest({ id, models }: ConnectionTestProps) {
  const text = adminConnectionsText.test
  const router = useRouter()
  const call = useAdminCall(['model'])
  const [model, setModel] = useState('')
  const [trial, setTrial] = useState<z.infer<typeof trialSchema> | null>(null)
  const submit = () => {
    setTrial(null)
    const body = model.trim() ? { model: model.trim() } : {}
    call.send('POST', `/admin/connections/${encodeURIComponent(id)}/test`, body, (value) => {
      setTrial(value as z.infer<typeof trialSchema>)
      router.refresh()
    })
  }
  return (
    <div className="grid gap-4">
      <AdminForm call={call} submit={text.run} onSubmit={submit}>
        {models.length > 0 ? (
          <Field label={text.model} error={call.errors.model ?? null} className="max-w-md">
            {(control) => (
              <select
                {...control}
                className="input"
                value={model}
                onChange={({ target }) => setModel(target.value)}
              >
                <option value="">{text.first}</option>
                {models.map(({ wireName, name }) => (
                  <option key={wireName} value={wireName}>
                    {name === wireName ? name : `${name} · ${wireName}`}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ) : (
          <TextField
            call={call}
            path="model"
            label={text.model}
            hint={text.hint}
            className="max-w-md"
            spellCheck={false}
            value={model}
            onChange={setModel}
          />
        )}
      </AdminForm>
      <div aria-live="polite">{trial && <TestResult trial={trial} />}</div>
    </div>
  )
}
