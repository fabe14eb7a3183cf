import type { FieldError } from '../../../lib/problem.ts'
import { adminConnectionsText } from '../../text/admin-connections.ts'
import type { Connection, Preset } from './connection.ts'

/** A connection as it is being typed. */
export interface ConnectionDraft {
  /** Id of a preset; empty until one is chosen, and of one that is there already. */
  preset: string
  kind: Preset['kind']
  name: string
  baseUrl: string
  apiKey: string
  removeKey: boolean
  maxConcurrent: string
  requestsPerMinute: string
}

/** The one preset of which everything has to be said. */
export const customPreset = 'custom'

export const emptyDraft: ConnectionDraft = {
  preset: '',
  kind: 'openai',
  name: '',
  baseUrl: '',
  apiKey: '',
  removeKey: false,
  maxConcurrent: '',
  requestsPerMinute: '',
}

/** A connection that is there, ready to be changed. */
export function draftOf(connection: Connection): ConnectionDraft {
  const { kind, name, baseUrl, maxConcurrent, requestsPerMinute } = connection
  return {
    ...emptyDraft,
    kind: kind === 'rehearsal' ? 'openai' : kind,
    name,
    baseUrl: baseUrl ?? '',
    maxConcurrent: maxConcurrent?.toString() ?? '',
    requestsPerMinute: requestsPerMinute?.toString() ?? '',
  }
}

/** The draft for another provider: what was typed stays, what the last preset said gives way. */
export function withPreset(draft: ConnectionDraft, presets: Preset[], id: string): ConnectionDraft {
  const before = presets.find((preset) => preset.id === draft.preset)
  const next = presets.find((preset) => preset.id === id)
  if (!next) return draft
  const untouched = (value: string, said: string | undefined) => value === '' || value === said
  const isCustom = id === customPreset
  return {
    ...draft,
    preset: id,
    kind: next.kind,
    name: untouched(draft.name, before?.name) ? (isCustom ? '' : next.name) : draft.name,
    baseUrl: untouched(draft.baseUrl, before?.baseUrl) ? next.baseUrl : draft.baseUrl,
  }
}

/** What can be seen to be wrong before anything is sent. */
export function draftErrors(draft: ConnectionDraft): FieldError[] {
  const { wholeNumber } = adminConnectionsText.form
  return (['maxConcurrent', 'requestsPerMinute'] as const)
    .filter((path) => Number.isNaN(limitOf(draft[path])))
    .map((path) => ({ path, message: wholeNumber }))
}

/** The body that adds a connection. */
export function newConnection(draft: ConnectionDraft): object {
  const { preset, kind, name, baseUrl, apiKey } = draft
  return {
    ...(preset === customPreset ? { kind } : { preset }),
    ...{ name, baseUrl: baseUrl.trim() },
    ...(apiKey.trim() && { apiKey: apiKey.trim() }),
    ...limitsOf(draft),
  }
}

/** The body that changes a connection. A key is named only where it is another one, or none any more. */
export function connectionChange(draft: ConnectionDraft, before: Connection): object {
  const { kind, name, baseUrl, apiKey, removeKey } = draft
  const address = baseUrl.trim()
  return {
    ...{ kind, name },
    ...(address !== before.baseUrl && { baseUrl: address }),
    ...(apiKey.trim() ? { apiKey: apiKey.trim() } : removeKey && { apiKey: null }),
    ...limitsOf(draft),
  }
}

function limitsOf({ maxConcurrent, requestsPerMinute }: ConnectionDraft) {
  return { maxConcurrent: limitOf(maxConcurrent), requestsPerMinute: limitOf(requestsPerMinute) }
}

/** Null without a limit, NaN for what is no whole number. */
function limitOf(text: string): number | null {
  if (text.trim() === '') return null
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN
}
