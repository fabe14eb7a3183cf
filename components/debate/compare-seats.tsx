'use client'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { debateText } from '../text/debate.ts'

/** A seat as it is chosen for a comparison. */
export interface ComparedSeat {
  n: number
  name: string
}

const text = debateText.responses

/** Two seats to be read side by side; what stands within it of other seats is set aside while both are chosen. */
export function CompareSeats({ seats, children }: { seats: ComparedSeat[]; children: ReactNode }) {
  const [chosen, setChosen] = useState<[string, string]>(['', ''])
  const within = useRef<HTMLDivElement>(null)
  const isPair = chosen[0] !== '' && chosen[1] !== ''
  // After every drawing: a live page brings new cards.
  useEffect(() => {
    for (const card of within.current?.querySelectorAll<HTMLElement>('.card') ?? [])
      card.toggleAttribute('data-aside', isPair && !chosen.includes(card.dataset.seat ?? ''))
  })
  const choice = (place: 0 | 1, label: string) => (
    <select
      className="input"
      aria-label={label}
      value={chosen[place]}
      onChange={({ target }) =>
        setChosen(place === 0 ? [target.value, chosen[1]] : [chosen[0], target.value])
      }
    >
      <option value="">{text.compareNone}</option>
      {seats
        .filter(({ n }) => String(n) !== chosen[1 - place])
        .map(({ n, name }) => (
          <option key={n} value={n}>
            {name}
          </option>
        ))}
    </select>
  )
  return (
    <>
      <fieldset className="compare-seats needs-script">
        <legend className="sr-only">{text.compare}</legend>
        <span aria-hidden="true">{text.compare}</span>
        {choice(0, text.compareFirst)}
        <span aria-hidden="true">{text.compareWith}</span>
        {choice(1, text.compareSecond)}
      </fieldset>
      <div ref={within} data-pair={isPair || undefined}>
        {children}
      </div>
    </>
  )
}
