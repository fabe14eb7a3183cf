'use client'
import { type ReactNode, useRef, useState } from 'react'
import { debateText } from '../text/debate.ts'
import { ChoiceContext } from './chosen-card.tsx'
import { type ComparedSeat, CompareSeats } from './compare-seats.tsx'
import { type ChosenBy, everyResponse, isChosen, isPair } from './response-choice.ts'
import { type Filter, ResponseFilter } from './response-filter.tsx'

interface ChooseResponsesProps {
  filters: Filter[]
  seats: ComparedSeat[]
  responses: ChosenBy[]
  children: ReactNode
}

/** Lets a reader narrow the responses within it, and says how many are left. */
export function ChooseResponses({ filters, seats, responses, children }: ChooseResponsesProps) {
  const [choice, setChoice] = useState(everyResponse)
  const controls = useRef<HTMLDivElement>(null)
  const left = responses.filter((response) => isChosen(choice, response)).length
  const showAll = () => {
    setChoice(everyResponse)
    // The button that was pressed goes away with the choice.
    controls.current?.querySelector<HTMLElement>('button, select')?.focus()
  }
  return (
    <ChoiceContext value={choice}>
      <div ref={controls}>
        {filters.length > 1 && (
          <ResponseFilter
            filters={filters}
            chosen={choice.filter}
            onChoose={(filter) => setChoice({ ...choice, filter })}
          />
        )}
        {seats.length > 1 && (
          <CompareSeats
            seats={seats}
            pair={choice.pair}
            onChoose={(pair) => setChoice({ ...choice, pair })}
          />
        )}
      </div>
      <p className="responses-left">
        <span role="status">
          {left < responses.length && debateText.responses.left(left, responses.length)}
        </span>
        {left < responses.length && (
          <button type="button" className="link" onClick={showAll}>
            {debateText.responses.showAll}
          </button>
        )}
      </p>
      <div data-pair={isPair(choice) || undefined}>{children}</div>
    </ChoiceContext>
  )
}
