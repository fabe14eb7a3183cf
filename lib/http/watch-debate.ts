import { log } from '../log.ts'
import { runtime } from '../runtime.ts'
import type { Frame } from '../stream/stream.ts'
import { ownsDebate, readableDebate } from './access.ts'
import { eventPosition } from './event-position.ts'
import { namedParent } from './named-parent.ts'
import { eventStream } from './sse.ts'

/** The stream of a debate for this caller. All that can fail happens before it starts; throws `Problem` then. */
export async function watchDebate(request: Request, idOrSlug: string): Promise<Response> {
  const row = await readableDebate(request, idOrSlug)
  const after = eventPosition(request, row.seq)
  const parent = await namedParent(request, row)
  const left = new AbortController()
  request.signal.addEventListener('abort', () => left.abort(), { once: true })
  const onFault = (error: unknown) => log().error({ error, debate: row.id }, 'a stream broke')
  const frames = runtime().stream.watch(row.id, after, left.signal)
  const told = withParent(frames, parent)
  return eventStream(ownsDebate(request, row) ? told : untilPrivate(told), left, onFault)
}

/** The log tells from the start what a debate was asked again from; its readers learn what the document would tell them. */
async function* withParent(frames: AsyncGenerator<Frame>, parent: string | null): AsyncGenerator<Frame> {
  for await (const frame of frames) {
    if (frame.type === 'event' && frame.event.type === 'debate.started')
      yield { ...frame, event: { ...frame.event, start: { ...frame.event.start, parent } } }
    else yield frame
  }
}

/** What others get of a debate: nothing more once its owner makes it private. */
async function* untilPrivate(frames: AsyncGenerator<Frame>): AsyncGenerator<Frame> {
  for await (const frame of frames) {
    yield frame
    if (
      frame.type === 'event' &&
      frame.event.type === 'debate.changed' &&
      frame.event.visibility === 'private'
    )
      return
  }
}
