import { adminConnectionsText } from '../../text/admin-connections.ts'
import { Field } from '../../ui/field.tsx'
import { TextField } from '../text-field.tsx'
import type { AdminCall } from '../use-admin-call.ts'
import type { Preset } from './connection.ts'
import type { ConnectionDraft } from './connection-draft.ts'

interface ConnectionFieldsProps {
  call: AdminCall
  draft: ConnectionDraft
  onChange: (change: Partial<ConnectionDraft>) => void
  /** Whether the API that it speaks is a choice. */
  choosesKind: boolean
  keyHint: string
}

/** Paths of the fields, as the API names them. */
export const connectionPaths = [
  'preset',
  'kind',
  'name',
  'baseUrl',
  'apiKey',
  'maxConcurrent',
  'requestsPerMinute',
]

/** What a connection is made of. */
export function ConnectionFields({ call, draft, onChange, choosesKind, keyHint }: ConnectionFieldsProps) {
  const text = adminConnectionsText.form
  const { kinds } = adminConnectionsText
  const numeric = { call, inputMode: 'numeric', hint: text.noLimit } as const
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <TextField
        call={call}
        path="name"
        label={text.name}
        maxLength={80}
        value={draft.name}
        onChange={(name) => onChange({ name })}
      />
      {choosesKind && (
        <Field label={text.kind} error={call.errors.kind ?? null}>
          {(control) => (
            <select
              {...control}
              className="input"
              value={draft.kind}
              onChange={({ target }) => onChange({ kind: target.value as Preset['kind'] })}
            >
              {(['openai', 'anthropic', 'gemini'] as const).map((kind) => (
                <option key={kind} value={kind}>
                  {kinds[kind]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <TextField
        call={call}
        path="baseUrl"
        label={text.baseUrl}
        hint={text.baseUrlHint[draft.kind === 'openai' ? 'openai' : 'other']}
        className="sm:col-span-2"
        inputMode="url"
        spellCheck={false}
        value={draft.baseUrl}
        onChange={(baseUrl) => onChange({ baseUrl })}
      />
      <TextField
        call={call}
        path="apiKey"
        label={text.apiKey}
        hint={keyHint}
        className="sm:col-span-2"
        type="password"
        autoComplete="new-password"
        spellCheck={false}
        value={draft.apiKey}
        onChange={(apiKey) => onChange({ apiKey })}
      />
      <TextField
        {...numeric}
        path="maxConcurrent"
        label={text.maxConcurrent}
        value={draft.maxConcurrent}
        onChange={(maxConcurrent) => onChange({ maxConcurrent })}
      />
      <TextField
        {...numeric}
        path="requestsPerMinute"
        label={text.requestsPerMinute}
        value={draft.requestsPerMinute}
        onChange={(requestsPerMinute) => onChange({ requestsPerMinute })}
      />
    </div>
  )
}
