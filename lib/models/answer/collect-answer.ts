import type { ModelAnswer } from '../adapter.ts'
import { isModelError, ModelError } from '../model-error.ts'
import { maxAnswerLength } from '../outbound/limits.ts'
import type { AnswerPart } from './answer-part.ts'
import { numberedCitations, safeCitations } from './safe-citations.ts'

/**
 * Yields the new text of each part and returns the whole answer. A filter that answers with an error is a refusal like
 * any other. Throws `ModelError`: `cut-off` when the stream ends without saying that it is finished, `no-answer` when
 * it holds nothing, `too-large` when it holds too much. `name` is the connection's, for people.
 */
export async function* collectAnswer(
  parts: AsyncIterable<AnswerPart>,
  name: string,
): AsyncGenerator<string, ModelAnswer> {
  const seen: Omit<AnswerPart, 'text' | 'refusal'> = {}
  let text = ''
  let refusal: string | null = null
  let began = false
  try {
    for await (const { text: added, refusal: declined, citations, ...rest } of parts) {
      began = true
      Object.assign(seen, rest)
      if (citations) seen.citations = safeCitations([...(seen.citations ?? []), ...citations])
      if (declined !== undefined) refusal = (refusal ?? '') + declined
      if (!added) continue
      text += added
      if (text.length > maxAnswerLength)
        throw new ModelError('too-large', `${name} sent more than an answer can hold.`)
      yield added
    }
  } catch (error) {
    if (!isModelError(error) || error.code !== 'refused') throw error
    seen.finish = 'refusal'
  }
  if (seen.finish === 'refusal') refusal ??= ''
  const finish = refusal === null ? seen.finish : 'refusal'
  if (began && !finish) throw new ModelError('cut-off', `${name} broke off in the middle of its answer.`)
  if (!finish || (refusal === null && finish !== 'length' && !text.trim()))
    throw new ModelError('no-answer', `${name} sent an empty answer.`)
  return {
    text,
    refusal,
    finish,
    modelVersion: seen.modelVersion ?? null,
    usage: seen.usage ?? null,
    citations: numberedCitations(seen.numbering ?? [], seen.citations ?? []),
  }
}
