import { useEffect, useState } from 'react'

/** What the server said last; `stale` while a newer body is on its way. */
export interface Latest<Answer> {
  answer: Answer | null
  stale: boolean
}

interface Received<Answer> {
  body: string
  answer: Answer
}

/**
 * Posts a body once it has rested for `delayMs`, and gives the latest answer. Advice that does not come (offline, not
 * valid yet) is no error: there is just none.
 */
export function useAnswer<Answer>(path: string, body: string | null, delayMs: number): Latest<Answer> {
  const [received, setReceived] = useState<Received<Answer> | null>(null)
  useEffect(() => {
    if (body === null) return
    const abort = new AbortController()
    const timer = setTimeout(async () => {
      const answer = await post<Answer>(path, body, abort.signal)
      if (!abort.signal.aborted) setReceived(answer && { body, answer })
    }, delayMs)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [path, body, delayMs])
  if (body === null || !received) return { answer: null, stale: false }
  return { answer: received.answer, stale: received.body !== body }
}

async function post<Answer>(path: string, body: string, signal: AbortSignal): Promise<Answer | null> {
  try {
    const headers = { 'Content-Type': 'application/json' }
    const response = await fetch(path, { method: 'POST', headers, body, signal })
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}
