'use client'
import { useState } from 'react'
import { debateText } from '../text/debate.ts'
import { Button } from '../ui/button.tsx'

interface OwnerActionProps {
  /** The API's path, called with POST. */
  path: string
  label: string
  /** Whether the page has to be read again to show what came of it; a live page shows it by itself. */
  reload: boolean
}

async function problemOf(response: Response): Promise<string> {
  const problem: unknown = await response.json().catch(() => null)
  const detail = problem && typeof problem === 'object' && 'detail' in problem ? problem.detail : null
  return typeof detail === 'string' ? detail : debateText.actions.failed
}

/** A button for something only the owner may do. */
export function OwnerAction({ path, label, reload }: OwnerActionProps) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const act = async () => {
    setBusy(true)
    setError(null)
    try {
      const response = await fetch(path, { method: 'POST' })
      if (!response.ok) setError(await problemOf(response))
      else if (reload) return location.reload()
    } catch {
      setError(debateText.actions.offline)
    }
    setBusy(false)
  }
  return (
    <span className="owner-action needs-script">
      <Button onClick={act} disabled={busy}>
        {busy ? debateText.actions.busy : label}
      </Button>
      {error && (
        <span role="alert" className="field-error">
          {error}
        </span>
      )}
    </span>
  )
}
