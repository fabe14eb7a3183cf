import type { ModelAnswer, ModelRequest } from '../../../lib/models/adapter.ts'
import { anthropicAdapter } from '../../../lib/models/anthropic/anthropic-adapter.ts'
import { geminiAdapter } from '../../../lib/models/gemini/gemini-adapter.ts'
import { isModelError, type ModelError } from '../../../lib/models/model-error.ts'
import type { Connection } from '../../../lib/models/models.ts'
import { openaiAdapter } from '../../../lib/models/openai/openai-adapter.ts'
import { createOutbound } from '../../../lib/models/outbound/outbound.ts'
import type { Protocol } from '../../support/model-server/script.ts'

export const testKey = 'test-key-0123456789abcdef'
export const now = Date.parse('2026-05-01T12:00:00Z')

const adapters = { openai: openaiAdapter, anthropic: anthropicAdapter, gemini: geminiAdapter }
const outbound = createOutbound({ allowPrivateNetwork: true, now: () => now })

export const schema = {
  type: 'object',
  properties: { reasoning: { type: 'string' }, vote: { type: 'string', enum: ['A', 'B', 'abstain'] } },
  required: ['reasoning', 'vote'],
  additionalProperties: false,
}

export function requestOf(changes: Partial<ModelRequest> = {}): ModelRequest {
  return {
    model: 'some-model',
    messages: [
      { role: 'system', text: 'You sit at a table.' },
      { role: 'user', text: 'Is it so?' },
    ],
    answer: { name: 'statement', schema },
    parameters: {},
    features: { structuredOutput: true, search: false, reasoning: false },
    search: false,
    signal: new AbortController().signal,
    ...changes,
  }
}

export interface Asked {
  pieces: string[]
  answer: ModelAnswer | null
  error: ModelError | null
}

/** One call over HTTP: what streamed, and the answer or the error that it ended with. */
export async function ask(
  protocol: Protocol,
  url: string,
  changes: Partial<ModelRequest> = {},
  connected: Partial<Connection> = {},
): Promise<Asked> {
  const connection: Connection = {
    id: 'test',
    kind: protocol,
    name: 'Acme',
    baseUrl: protocol === 'openai' ? `${url}/v1` : url,
    apiKey: testKey,
    source: 'environment',
    maxConcurrent: null,
    requestsPerMinute: null,
    ...connected,
  }
  const stream = adapters[protocol]({ connection, outbound }).stream(requestOf(changes))
  const pieces: string[] = []
  try {
    for (;;) {
      const step = await stream.next()
      if (step.done) return { pieces, answer: step.value, error: null }
      pieces.push(step.value)
    }
  } catch (error) {
    if (!isModelError(error)) throw error
    return { pieces, answer: null, error }
  }
}
