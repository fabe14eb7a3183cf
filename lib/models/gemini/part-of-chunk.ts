import type { AnswerPart } from '../answer/answer-part.ts'
import { chunkSchema } from './chunk-schema.ts'
import { finishOf } from './finish-reason.ts'
import { usageOf } from './usage.ts'

/** What a chunk of generated content adds to the answer. Thoughts are no text; a blocked prompt is a refusal. */
export function partOfChunk(raw: unknown): AnswerPart {
  const chunk = chunkSchema.safeParse(raw).data
  if (!chunk) return {}
  const { promptFeedback: feedback, usageMetadata: usage, modelVersion } = chunk
  const candidate = chunk.candidates?.[0]
  const spoken = candidate?.content?.parts?.filter((part) => !part.thought) ?? []
  const finish = isBlocked(feedback?.blockReason) ? 'refusal' : finishOf(candidate?.finishReason)
  const refusal = finish === 'refusal' ? (feedback?.blockReasonMessage ?? '') : null
  return {
    text: spoken.map((part) => part.text ?? '').join(''),
    ...(finish && { finish }),
    ...(refusal !== null && { refusal }),
    ...(modelVersion && { modelVersion }),
    ...(usage && { usage: usageOf(usage) }),
  }
}

function isBlocked(reason: string | null | undefined): boolean {
  return Boolean(reason) && reason !== 'BLOCKED_REASON_UNSPECIFIED'
}
