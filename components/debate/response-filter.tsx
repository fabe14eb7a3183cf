'use client'
import { type ReactNode, useState } from 'react'
import { debateText } from '../text/debate.ts'
import { writtenIn } from '../ui/written-in.ts'

export interface Filter {
  /** A ballot, or `changed`. */
  value: string
  label: string
}

/** Narrows the responses within it to one vote or to changed minds; style hides the others. */
export function ResponseFilter({ filters, children }: { filters: Filter[]; children: ReactNode }) {
  const [chosen, setChosen] = useState('all')
  const all = [{ value: 'all', label: debateText.responses.all }, ...filters]
  return (
    <div className="filtered" data-filter={chosen}>
      {filters.length > 1 && (
        <fieldset className="filters needs-script">
          <legend className="sr-only">{debateText.responses.show}</legend>
          {all.map(({ value, label }) => (
            <button
              key={value}
              type="button"
              aria-pressed={value === chosen}
              onClick={() => setChosen(value)}
            >
              <bdi {...writtenIn(label)}>{label}</bdi>
            </button>
          ))}
        </fieldset>
      )}
      {children}
    </div>
  )
}
