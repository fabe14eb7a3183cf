import { z } from 'zod'
import { localMaker } from './catalogue/local-maker.ts'
import type { Connection, Model } from './models.ts'
import type { Outbound } from './outbound/outbound.ts'

/** A running Ollama answers at once; nobody waits for one that is not there. */
const answerLimitMs = 300
const keptForMs = 60_000

const tagsSchema = z.object({ models: z.array(z.object({ name: z.string().min(1).max(200) })) })

/**
 * A function that gives the models of a running Ollama, which is asked at most once a minute; none where none answers. One
 * too busy to answer in time keeps what it had. Embedding models, which cannot talk, are left out. `now` is milliseconds
 * since 1970.
 */
export function discoverOllama(
  connection: Connection | null,
  outbound: Outbound,
  now: () => number,
): () => Promise<Model[]> {
  let found: Promise<Model[]> = Promise.resolve([])
  let askedAt = Number.NEGATIVE_INFINITY
  return () => {
    if (connection && now() - askedAt >= keptForMs) {
      askedAt = now()
      const before = found
      found = listModels(connection, outbound).catch((error) => (isTimeout(error) ? before : []))
    }
    return found
  }
}

async function listModels(connection: Connection, outbound: Outbound): Promise<Model[]> {
  const address = `${connection.baseUrl?.replace(/\/v1$/, '')}/api/tags`
  const response = await outbound(connection)(address, { signal: AbortSignal.timeout(answerLimitMs) })
  const { models } = tagsSchema.parse(await response.json())
  const talking = models.filter(({ name }) => !/embed|^(bge|all-minilm)/i.test(name))
  return talking.map(({ name }) => entryOf(name, connection))
}

function entryOf(wireName: string, { id, name, kind }: Connection): Model {
  return {
    id: `${id}/${wireName}`,
    name: wireName.replace(/:latest$/, ''),
    maker: localMaker(wireName),
    connection: { id, name, kind },
    wireName,
    features: { structuredOutput: true, search: false, reasoning: false },
    parameters: {},
    prices: null,
    contextTokens: null,
    available: true,
    unavailableReason: null,
    rehearsal: false,
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError'
}
