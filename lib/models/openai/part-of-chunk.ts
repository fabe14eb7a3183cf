import type { AnswerPart } from '../answer/answer-part.ts'
import { safeCitations } from '../answer/safe-citations.ts'
import { type Chunk, chunkSchema } from './chunk-schema.ts'
import { finishOf } from './finish-reason.ts'
import { usageOf } from './usage.ts'

/** What a chunk of a chat completion adds to the answer. `searched`: whether the model could search in this call. */
export function partOfChunk(raw: unknown, searched: boolean): AnswerPart {
  const chunk = chunkSchema.safeParse(raw).data
  if (!chunk) return {}
  const choice = chunk.choices?.[0]
  const usage = chunk.usage ?? choice?.usage
  const finish = finishOf(choice?.finish_reason)
  const citations = citationsOf(chunk)
  const numbering = numberingOf(chunk)
  return {
    ...(choice?.delta?.content && { text: textOf(choice.delta.content) }),
    ...(choice?.delta?.refusal && { refusal: choice.delta.refusal }),
    ...(finish && { finish }),
    ...(chunk.model && { modelVersion: chunk.model }),
    ...(usage && { usage: usageOf(usage, searched) }),
    ...(citations.length > 0 && { citations }),
    ...(numbering.length > 0 && { numbering }),
  }
}

function textOf(content: string | { type?: string | null; text?: string | null }[]): string {
  if (typeof content === 'string') return content
  return content.map((part) => (part.type === 'text' ? (part.text ?? '') : '')).join('')
}

function citationsOf(chunk: Chunk) {
  const annotations = chunk.choices?.[0]?.delta?.annotations ?? []
  return safeCitations([
    ...(chunk.citations ?? []).map((url) => ({ url })),
    ...(chunk.search_results ?? []),
    ...annotations.map((annotation) => annotation.url_citation ?? {}),
  ])
}

/** Perplexity's two lists name the same sources in the same order; older APIs have only the first, and it may go. */
function numberingOf({ citations, search_results }: Chunk): string[] {
  return citations?.length ? citations : (search_results ?? []).map(({ url }) => url ?? '')
}
