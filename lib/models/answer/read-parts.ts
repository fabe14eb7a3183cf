import { abortedError, type FaultReader, streamFailure } from '../errors/stream-failure.ts'
import type { Connection } from '../models.ts'
import type { AnswerPart } from './answer-part.ts'

interface ReadContext {
  connection: Pick<Connection, 'name' | 'apiKey'>
  signal: AbortSignal
  /** What a chunk of the SDK's stream adds to the answer. */
  partOf: (chunk: unknown) => AnswerPart
  faultOf: FaultReader
}

/**
 * The parts of an answer from the chunks of an SDK's stream. Whatever opening or reading it throws comes out as a
 * `ModelError`.
 */
export async function* readParts<Chunk>(
  open: () => PromiseLike<AsyncIterable<Chunk>>,
  { connection: { name, apiKey }, signal, partOf, faultOf }: ReadContext,
): AsyncGenerator<AnswerPart, void> {
  let begun = false
  try {
    if (signal.aborted) throw signal.reason
    const chunks = await open()
    begun = true
    for await (const chunk of chunks) yield partOf(chunk)
  } catch (error) {
    throw streamFailure(error, { name, apiKey, signal, faultOf, begun })
  }
  // The SDKs end an aborted stream as if it were whole.
  if (signal.aborted) throw abortedError(signal)
}
