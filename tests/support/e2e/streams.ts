import type { Page } from '@playwright/test'

/** A stream that a page opened. */
export interface PageStream {
  /** The event after which it was asked for. */
  after: number
  /** Numbers of the events that came, in their order. */
  ids: number[]
  closed: boolean
}

/** Notes every stream that a page opens from now on, over reloads too. Call before the page goes anywhere. */
export async function recordStreams(page: Page): Promise<PageStream[]> {
  const streams: PageStream[] = []
  await page.exposeFunction('noteStream', (index: number | null, id: number | 'closed' | string) => {
    if (index === null) return streams.push({ after: afterOf(String(id)), ids: [], closed: false }) - 1
    const stream = streams[index]
    if (id === 'closed') Object.assign(stream ?? {}, { closed: true })
    else stream?.ids.push(Number(id))
    return index
  })
  await page.addInitScript(() => {
    type Note = (index: number | null, id: number | string) => Promise<number>
    const note = (window as unknown as { noteStream: Note }).noteStream
    window.EventSource = new Proxy(EventSource, {
      construct(Original, [url]: [string]) {
        const source = new Original(url)
        const index = note(null, url)
        const listen = source.addEventListener.bind(source)
        const heard = (type: string, listener: (event: MessageEvent) => void) => {
          listen(type, (event) => {
            // Live text between two events carries no number of its own.
            if (event.lastEventId && !type.endsWith('.delta'))
              void index.then((known) => note(known, event.lastEventId))
            listener(event)
          })
        }
        Object.assign(source, { addEventListener: heard })
        const close = source.close.bind(source)
        source.close = () => {
          close()
          void index.then((known) => note(known, 'closed'))
        }
        return source
      },
    })
  })
  return streams
}

function afterOf(url: string): number {
  return Number(new URL(url, 'http://localhost').searchParams.get('after') ?? 0)
}

/** Numbers that a stream should have brought: from the one it was asked for to its last, each once. */
export function unbroken({ after, ids }: PageStream): number[] {
  return ids.map((_, index) => after + 1 + index)
}
