import type { ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { framesFor } from './frames.ts'
import type { JournalEntry, Script } from './script.ts'

const now = () => performance.timeOrigin + performance.now()

/** Does to a response what the script says, and notes in the journal what became of it. */
export async function playScript(
  entry: JournalEntry,
  script: Script,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const pause = (ms = 0) => (ms > 0 ? delay(ms, undefined, { signal: gone.signal }) : undefined)
  try {
    if (script.hang) await forever(gone.signal)
    if (script.status !== undefined && script.status !== 200) {
      await pause(script.firstTokenMs)
      sendBody(script, response)
    } else await stream(entry, script, response, { pause, signal: gone.signal })
    entry.ending ??= 'whole'
  } catch (error) {
    if (!gone.signal.aborted) throw error
    entry.ending = 'gone'
  } finally {
    entry.endedAt = now()
  }
}

interface Stage {
  pause: (ms?: number) => Promise<unknown> | undefined
  signal: AbortSignal
}

async function stream(
  entry: JournalEntry,
  script: Script,
  response: ServerResponse,
  { pause, signal }: Stage,
) {
  if (script.body !== undefined) return sendBody(script, response)
  const keepAlive = keptAlive(script, response)
  try {
    response.writeHead(200, { 'content-type': 'text/event-stream', ...script.headers }).flushHeaders()
    if (script.raw !== undefined) return response.end(script.raw)
    const frames = framesFor(entry, script)
    response.write(frames.open())
    if (script.thinking) response.write(frames.thinking(script.thinking))
    const chunks = chunksOf(script)
    const gap =
      script.durationMs === undefined ? script.delayMs : script.durationMs / Math.max(1, chunks.length - 1)
    for (let index = 0; ; index++) {
      if (index === script.stallAfter) await forever(signal)
      if (index === script.cutAfter) return cut(entry, response)
      const chunk = chunks[index]
      if (chunk === undefined) break
      await pause(index === 0 ? script.firstTokenMs : gap)
      entry.firstTokenAt ??= now()
      response.write(frames.text(chunk))
    }
    if (script.streamError) response.write(frames.error(script.streamError))
    response.end(script.streamError || script.unfinished ? '' : frames.close())
  } finally {
    clearInterval(keepAlive)
  }
}

function keptAlive({ keepAliveMs }: Script, response: ServerResponse): NodeJS.Timeout | undefined {
  return keepAliveMs
    ? setInterval(() => response.headersSent && response.write(': alive\n\n'), keepAliveMs)
    : undefined
}

/** What was written goes out first; then the connection breaks. */
function cut(entry: JournalEntry, response: ServerResponse): void {
  entry.ending = 'cut'
  setTimeout(() => response.destroy(), 20)
}

function sendBody({ status = 200, headers, body = '' }: Script, response: ServerResponse): void {
  const isText = typeof body === 'string'
  response.writeHead(status, { 'content-type': isText ? 'text/plain' : 'application/json', ...headers })
  response.end(isText ? body : JSON.stringify(body))
}

function chunksOf({ chunks, text = '' }: Script): string[] {
  if (chunks) return chunks
  const size = Math.max(24, Math.ceil(text.length / 200))
  return Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
    text.slice(at * size, (at + 1) * size),
  )
}

function forever(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason))
  })
}
