'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { adminConnectionsText } from '../../text/admin-connections.ts'
import { AdminForm } from '../admin-form.tsx'
import { CheckField } from '../check-field.tsx'
import { useAdminCall } from '../use-admin-call.ts'
import type { Connection } from './connection.ts'
import { connectionChange, draftErrors, draftOf } from './connection-draft.ts'
import { ConnectionFields, connectionPaths } from './connection-fields.tsx'

/** Changes a connection that was added here. */
export function ConnectionForm({ connection }: { connection: Connection }) {
  const text = adminConnectionsText.form
  const router = useRouter()
  const call = useAdminCall(connectionPaths)
  const [draft, setDraft] = useState(() => draftOf(connection))
  const [saved, setSaved] = useState(false)
  const { keyEnding } = connection
  const change = (part: Partial<typeof draft>) => {
    setSaved(false)
    setDraft((before) => ({ ...before, ...part }))
  }
  const submit = () => {
    setSaved(false)
    const errors = draftErrors(draft)
    if (errors.length > 0) return call.refuse(errors)
    call.send(
      'PATCH',
      `/admin/connections/${encodeURIComponent(connection.id)}`,
      connectionChange(draft, connection),
      (changed) => {
        setDraft(draftOf(changed as Connection))
        setSaved(true)
        router.refresh()
      },
    )
  }
  return (
    <AdminForm
      call={call}
      submit={text.save}
      onSubmit={submit}
      actions={
        <p role="status" className="self-center text-soft">
          {saved && text.saved}
        </p>
      }
    >
      <ConnectionFields
        call={call}
        draft={draft}
        onChange={change}
        choosesKind
        keyHint={keyEnding === null ? text.keyOptional : text.keyKept(keyEnding)}
      />
      {keyEnding !== null && (
        <CheckField
          label={text.removeKey}
          checked={draft.removeKey}
          onChange={(removeKey) => change({ removeKey })}
        />
      )}
    </AdminForm>
  )
}
