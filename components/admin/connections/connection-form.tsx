'use client'
import { useRouter } from 'next/navigation'
import { adminConnectionsText } from '../../text/admin-connections.ts'
import { AdminForm } from '../admin-form.tsx'
import { CheckField } from '../check-field.tsx'
import { useKeptForm } from '../use-kept-form.ts'
import type { Connection } from './connection.ts'
import { connectionChange, draftErrors, draftOf } from './connection-draft.ts'
import { ConnectionFields, connectionPaths } from './connection-fields.tsx'

/** Changes a connection that was added here. */
export function ConnectionForm({ connection }: { connection: Connection }) {
  const text = adminConnectionsText.form
  const router = useRouter()
  const { call, kept, draft, saved, change, submit } = useKeptForm(connection, {
    fields: connectionPaths,
    path: `/admin/connections/${encodeURIComponent(connection.id)}`,
    draftOf,
    errorsOf: draftErrors,
    changeOf: connectionChange,
    onSaved: () => router.refresh(),
  })
  const { keyEnding } = kept
  return (
    <AdminForm call={call} submit={text.save} onSubmit={submit} status={saved && text.saved}>
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
