import { debateText } from '../text/debate.ts'
import { writtenIn } from '../ui/written-in.ts'
import type { ResponseChoice } from './response-choice.ts'

export interface Filter {
  value: ResponseChoice['filter']
  label: string
}

interface ResponseFilterProps {
  filters: Filter[]
  chosen: ResponseChoice['filter']
  onChoose: (filter: ResponseChoice['filter']) => void
}

/** Narrows responses to one vote or to changed minds. */
export function ResponseFilter({ filters, chosen, onChoose }: ResponseFilterProps) {
  const all: Filter[] = [{ value: 'all', label: debateText.responses.all }, ...filters]
  return (
    <fieldset className="filters needs-script">
      <legend className="sr-only">{debateText.responses.show}</legend>
      {all.map(({ value, label }) => (
        <button key={value} type="button" aria-pressed={value === chosen} onClick={() => onChoose(value)}>
          <bdi {...writtenIn(label)}>{label}</bdi>
        </button>
      ))}
    </fieldset>
  )
}
