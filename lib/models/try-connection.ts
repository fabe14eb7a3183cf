import type { Clock } from '../clock.ts'
import type { ModelReach } from './answer/model-reach.ts'
import { makeAdapter } from './make-adapter.ts'
import { isModelError, ModelError } from './model-error.ts'
import type { Model } from './models.ts'

const limitMs = 60_000
const shownLength = 300

/** What came of a real, tiny call. */
export interface Trial {
  ok: boolean
  model: string
  /** Milliseconds from the request to the end of the answer, or to the fault. */
  latencyMs: number
  modelVersion: string | null
  /** The beginning of what the model said. */
  text: string | null
  error: ModelError | null
}

/** Asks a model for one word, to see whether its connection, key and name are good. Never throws a `ModelError`. */
export async function tryConnection(
  reach: ModelReach,
  model: Pick<Model, 'wireName' | 'features' | 'parameters'>,
  clock: Clock,
): Promise<Trial> {
  const startedAt = clock.now()
  const stream = makeAdapter(reach, clock).stream({
    model: model.wireName,
    messages: [{ role: 'user', text: 'Answer with {"word": "ready"} and nothing else.' }],
    answer: {
      name: 'word',
      schema: {
        type: 'object',
        properties: { word: { type: 'string' } },
        required: ['word'],
        additionalProperties: false,
      },
    },
    parameters: model.parameters,
    features: model.features,
    search: false,
    signal: AbortSignal.timeout(limitMs),
  })
  const measured = () => ({ model: model.wireName, latencyMs: Math.round(clock.now() - startedAt) })
  try {
    let step = await stream.next()
    while (!step.done) step = await stream.next()
    const { text, refusal, modelVersion } = step.value
    return {
      ok: true,
      ...measured(),
      modelVersion,
      text: (refusal ?? text).slice(0, shownLength),
      error: null,
    }
  } catch (error) {
    if (!isModelError(error)) throw error
    const told =
      error.code === 'aborted' ? new ModelError('timeout', 'It did not answer within a minute.') : error
    return { ok: false, ...measured(), modelVersion: null, text: null, error: told }
  }
}
