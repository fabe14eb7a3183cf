import { debateText } from '../text/debate.ts'
import type { ResponseChoice } from './response-choice.ts'

/** A seat as it is chosen for a comparison. */
export interface ComparedSeat {
  n: number
  name: string
}

interface CompareSeatsProps {
  seats: ComparedSeat[]
  pair: ResponseChoice['pair']
  onChoose: (pair: ResponseChoice['pair']) => void
}

const text = debateText.responses

/** Chooses two seats to be read side by side. */
export function CompareSeats({ seats, pair, onChoose }: CompareSeatsProps) {
  const choice = (place: 0 | 1, label: string) => (
    <select
      className="input"
      aria-label={label}
      value={pair[place] ?? ''}
      onChange={({ target }) => {
        const seat = target.value === '' ? null : Number(target.value)
        onChoose(place === 0 ? [seat, pair[1]] : [pair[0], seat])
      }}
    >
      <option value="">{text.compareNone}</option>
      {seats
        .filter(({ n }) => n !== pair[1 - place])
        .map(({ n, name }) => (
          <option key={n} value={n}>
            {name}
          </option>
        ))}
    </select>
  )
  return (
    <fieldset className="compare-seats needs-script">
      <legend className="sr-only">{text.compare}</legend>
      <span aria-hidden="true">{text.compare}</span>
      {choice(0, text.compareFirst)}
      <span aria-hidden="true">{text.compareWith}</span>
      {choice(1, text.compareSecond)}
    </fieldset>
  )
}
