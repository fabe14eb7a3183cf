import { abortedError, type FaultReader, streamFailure } from '../errors/stream-failure.ts'
import type { Connection } from '../models.ts'

interface ReadContext {
  connection: Pick<Connection, 'name' | 'apiKey'>
  signal: AbortSignal
  faultOf: FaultReader
}

/** The chunks of an SDK's stream. Whatever opening or reading it throws comes out as a `ModelError`. */
export async function* readChunks(
  open: () => PromiseLike<AsyncIterable<unknown>>,
  { connection: { name, apiKey }, signal, faultOf }: ReadContext,
): AsyncGenerator<unknown, void> {
  let begun = false
  try {
    if (signal.aborted) throw signal.reason
    const chunks = await open()
    begun = true
    yield* chunks
  } catch (error) {
    throw streamFailure(error, { name, apiKey, signal, faultOf, begun })
  }
  // The SDKs end an aborted stream as if it were whole.
  if (signal.aborted) throw abortedError(signal)
}
