import OpenAI from 'openai'
import type { ModelAdapter, ModelRequest } from '../adapter.ts'
import type { AnswerPart } from '../answer/answer-part.ts'
import { collectAnswer } from '../answer/collect-answer.ts'
import type { ModelReach } from '../answer/model-reach.ts'
import { readParts } from '../answer/read-parts.ts'
import { unlimitedMs } from '../outbound/limits.ts'
import { chatBody } from './chat-body.ts'
import { dialectOf } from './dialect.ts'
import { partOfChunk } from './part-of-chunk.ts'
import { streamFault } from './stream-fault.ts'

/** Reaches any API that speaks OpenAI's chat completions. */
export function openaiAdapter(reach: ModelReach): ModelAdapter {
  return { stream: (request) => collectAnswer(parts(reach, request), reach.connection.name) }
}

function parts({ connection, outbound }: ModelReach, request: ModelRequest): AsyncGenerator<AnswerPart> {
  const { features, search, signal, onLife } = request
  const { apiKey, baseUrl } = connection
  const client = new OpenAI({
    baseURL: baseUrl,
    // Null is refused here; a local server without a key gets no header at all.
    apiKey: apiKey ?? 'none',
    defaultHeaders: { Authorization: apiKey ? `Bearer ${apiKey}` : null },
    organization: null,
    project: null,
    adminAPIKey: null,
    fetch: outbound(connection, onLife),
    maxRetries: 0,
    timeout: unlimitedMs,
    logLevel: 'off',
  })
  const dialect = dialectOf(connection)
  const body = chatBody(request, dialect)
  const searched = features.search && (search || !dialect.disableSearch)
  const open = () => client.chat.completions.create(body, { signal })
  const partOf = (chunk: unknown) => partOfChunk(chunk, searched)
  return readParts(open, { connection, signal, partOf, faultOf: streamFault })
}
