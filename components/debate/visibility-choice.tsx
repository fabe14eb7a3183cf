'use client'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import type { Visibility } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { useOwnerCall } from './use-owner-call.ts'

const text = debateText.owner
const choices: Visibility[] = ['private', 'unlisted', 'public']

/** Who may see a debate; a choice holds at once. */
export function VisibilityChoice({ id, visibility }: { id: string; visibility: Visibility }) {
  const [chosen, setChosen] = useState(visibility)
  const [saved, setSaved] = useState(false)
  const { busy, error, call } = useOwnerCall()
  const name = useId()
  const router = useRouter()
  const choose = async (next: Visibility) => {
    const before = chosen
    setChosen(next)
    setSaved(false)
    if (await call('PATCH', `/api/v1/debates/${id}`, { visibility: next })) {
      setSaved(true)
      // The rest of the page says who may see it too.
      router.refresh()
    } else setChosen(before)
  }
  return (
    <fieldset className="visibility-choice">
      <legend>{text.visibility}</legend>
      {choices.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name={name}
            checked={choice === chosen}
            aria-disabled={busy}
            onChange={() => busy || choose(choice)}
          />
          {text.visible[choice]}
        </label>
      ))}
      <p role="status">{saved && text.saved[chosen]}</p>
      {error && (
        <p role="alert" className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  )
}
