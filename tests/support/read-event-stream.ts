import { createParser } from 'eventsource-parser'

export interface StreamFrame {
  /** Null for live text. */
  id: string | null
  type: string | null
  data: unknown
}

/** Every frame of a `text/event-stream` until it ends. */
export async function readEventStream(
  url: string,
  headers: Record<string, string> = {},
): Promise<StreamFrame[]> {
  const response = await fetch(url, { headers })
  if (response.status !== 200) throw new Error(`The stream answered ${response.status}.`)
  const frames: StreamFrame[] = []
  const parser = createParser({
    onEvent: ({ id, event, data }) =>
      frames.push({ id: id ?? null, type: event ?? null, data: JSON.parse(data) }),
  })
  const decoder = new TextDecoder()
  for await (const bytes of response.body ?? []) parser.feed(decoder.decode(bytes, { stream: true }))
  return frames
}
