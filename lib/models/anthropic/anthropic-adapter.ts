import Anthropic from '@anthropic-ai/sdk'
import type { ModelAdapter, ModelRequest } from '../adapter.ts'
import type { AnswerPart } from '../answer/answer-part.ts'
import { collectAnswer } from '../answer/collect-answer.ts'
import type { ModelReach } from '../answer/model-reach.ts'
import { readParts } from '../answer/read-parts.ts'
import { unlimitedMs } from '../outbound/limits.ts'
import { type EventUsage, eventSchema } from './event-schema.ts'
import { messageBody } from './message-body.ts'
import { partOfEvent } from './part-of-event.ts'
import { streamFault } from './stream-fault.ts'
import { laterUsage } from './usage.ts'

/** Reaches APIs that speak Anthropic's messages. */
export function anthropicAdapter(reach: ModelReach): ModelAdapter {
  return { stream: (request) => collectAnswer(parts(reach, request), reach.connection.name) }
}

function parts({ connection, outbound }: ModelReach, request: ModelRequest): AsyncGenerator<AnswerPart> {
  const { signal, onLife } = request
  const client = new Anthropic({
    baseURL: connection.baseUrl,
    apiKey: connection.apiKey ?? 'none',
    fetch: outbound(connection, onLife),
    maxRetries: 0,
    timeout: unlimitedMs,
    logLevel: 'off',
  })
  const open = () => client.messages.create(messageBody(request), { signal })
  let usage: EventUsage = {}
  const partOf = (raw: unknown) => {
    const event = eventSchema.safeParse(raw).data ?? {}
    usage = laterUsage(usage, event.message?.usage ?? event.usage)
    return partOfEvent(event, usage)
  }
  return readParts(open, { connection, signal, partOf, faultOf: streamFault })
}
