import type { Frame } from '../stream/stream.ts'

/** After a cut, browsers come back in this time. */
const opening = 'retry: 1000\n\n'

/** One frame as text of a `text/event-stream`. JSON escapes every line break, so a frame cannot end early. */
export function frameText(frame: Frame): string {
  if (frame.type === 'alive') return ': keep-alive\n\n'
  if (frame.type === 'delta') return message(frame.delta)
  if (frame.type === 'signal') return message(frame.signal)
  return `id: ${frame.event.seq}\n${message(frame.event)}`
}

function message(content: { type: string }): string {
  return `event: ${content.type}\ndata: ${JSON.stringify(content)}\n\n`
}

/**
 * A watch as server-sent events. Frames are taken as fast as the client reads; when it leaves, `left` is aborted, which
 * ends the watch. An error in mid-stream is told and ends the stream: the client connects again.
 */
export function eventStream(
  frames: AsyncGenerator<Frame>,
  left: AbortController,
  onFault: (error: unknown) => void,
): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(opening))
    },
    async pull(controller) {
      try {
        const next = await frames.next()
        if (left.signal.aborted) return
        if (next.done) controller.close()
        else controller.enqueue(encoder.encode(frameText(next.value)))
      } catch (error) {
        if (left.signal.aborted) return
        onFault(error)
        left.abort()
        controller.close()
      }
    },
    cancel() {
      left.abort()
    },
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // `no-transform` keeps Next's compression, which holds events back, off the stream.
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}
