import { askText } from '../text/ask.ts'
import type { Choice } from './house.ts'
import { missingKeys } from './missing-keys.ts'

/** Which keys are missing for what. */
export function MissingKeysList({ choices }: { choices: Choice[] }) {
  return (
    <ul className="mt-2 space-y-1.5 text-[0.88rem]">
      {missingKeys(choices).map(({ remedy, models }) => (
        <li key={remedy}>
          {remedy} <span className="text-soft">{askText.first.seats(models)}</span>
        </li>
      ))}
    </ul>
  )
}

/** The same folded away, for a house where some models can be seated already. */
export function FoldedMissingKeys({ choices }: { choices: Choice[] }) {
  if (missingKeys(choices).length === 0) return null
  return (
    <details className="text-[0.92rem]">
      <summary className="w-fit py-1 text-soft hover:text-ink">{askText.first.more}</summary>
      <p className="mt-2 text-soft">{askText.first.keyIs}</p>
      <MissingKeysList choices={choices} />
    </details>
  )
}
