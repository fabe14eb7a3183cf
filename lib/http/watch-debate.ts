import { log } from '../log.ts'
import { runtime } from '../runtime.ts'
import { readableDebate } from './access.ts'
import { eventPosition } from './event-position.ts'
import { eventStream } from './sse.ts'

/** The stream of a debate for this caller. All that can fail happens before it starts; throws `Problem` then. */
export async function watchDebate(request: Request, idOrSlug: string): Promise<Response> {
  const row = await readableDebate(request, idOrSlug)
  const after = eventPosition(request, row.seq)
  const left = new AbortController()
  request.signal.addEventListener('abort', () => left.abort(), { once: true })
  const onFault = (error: unknown) => log().error({ error, debate: row.id }, 'a stream broke')
  return eventStream(runtime().stream.watch(row.id, after, left.signal), left, onFault)
}
