import { findModelError } from '../errors/find-model-error.ts'
import { ModelError } from '../model-error.ts'
import type { Connection, ConnectionKind } from '../models.ts'
import type { Outbound } from '../outbound/outbound.ts'
import type { OfferedModel } from './offered-model.ts'
import { readList } from './read-list.ts'

const limitMs = 20_000

type Keyed = { path: string; headers: (key: string) => Record<string, string> }

const calls: Record<Exclude<ConnectionKind, 'rehearsal'>, Keyed> = {
  openai: { path: '/models', headers: (key) => ({ Authorization: `Bearer ${key}` }) },
  anthropic: {
    path: '/v1/models?limit=1000',
    headers: (key) => ({ 'x-api-key': key, 'anthropic-version': '2023-06-01' }),
  },
  gemini: { path: '/v1beta/models?pageSize=1000', headers: (key) => ({ 'x-goog-api-key': key }) },
}

/** The models that a connection's own list names. Throws `ModelError` when it cannot be had or read. */
export async function listOffered(connection: Connection, outbound: Outbound): Promise<OfferedModel[]> {
  if (connection.kind === 'rehearsal') return []
  const { path, headers } = calls[connection.kind]
  const signal = AbortSignal.timeout(limitMs)
  try {
    const response = await outbound(connection)(`${connection.baseUrl}${path}`, {
      headers: connection.apiKey ? headers(connection.apiKey) : {},
      signal,
    })
    return readList(connection, await response.json())
  } catch (error) {
    const known = findModelError(error)
    if (known) throw known
    if (signal.aborted) throw new ModelError('timeout', `${connection.name} did not send its list in time.`)
    throw new ModelError('unusable', `${connection.name} sent no list of models that we can read.`)
  }
}
