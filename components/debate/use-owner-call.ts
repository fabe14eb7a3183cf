import { useState } from 'react'
import { debateText } from '../text/debate.ts'

interface OwnerCall {
  busy: boolean
  /** Why the last call came to nothing. */
  error: string | null
  /** Calls the API; whether it did what was asked. */
  call(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<boolean>
}

async function problemOf(response: Response): Promise<string> {
  const problem: unknown = await response.json().catch(() => null)
  const detail = problem && typeof problem === 'object' && 'detail' in problem ? problem.detail : null
  return typeof detail === 'string' ? detail : debateText.actions.failed
}

/** What only the owner may do, done by the API, with words for what went wrong. */
export function useOwnerCall(): OwnerCall {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const call: OwnerCall['call'] = async (method, path, body) => {
    setBusy(true)
    setError(null)
    try {
      const response = await fetch(path, {
        method,
        ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
      })
      if (!response.ok) setError(await problemOf(response))
      return response.ok
    } catch {
      setError(debateText.actions.offline)
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, error, call }
}
