import type { ReactNode } from 'react'

interface Segment<Value> {
  value: Value
  name: ReactNode
  /** A few words more, in softer ink. */
  detail?: string
}

interface SegmentsProps<Value> {
  legend: string
  name: string
  value: Value
  segments: Segment<Value>[]
  onChange: (value: Value) => void
  error?: string | undefined
}

/** A choice between a few things, all in sight. */
export function Segments<Value extends string | number>(props: SegmentsProps<Value>) {
  const { legend, name, value, segments, onChange, error } = props
  return (
    <fieldset>
      <legend className="field-label">{legend}</legend>
      <div className="flex w-fit max-w-full overflow-hidden max-sm:has-[.segment-detail]:flex-col rounded-lg border border-line bg-card has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
        {segments.map((segment) => (
          <label
            key={segment.value}
            className="cursor-pointer px-4 py-1.5 text-[0.95rem] text-soft has-checked:bg-ink has-checked:text-paper"
          >
            <input
              type="radio"
              className="sr-only"
              name={name}
              checked={segment.value === value}
              onChange={() => onChange(segment.value)}
              aria-invalid={error ? true : undefined}
            />
            {segment.name}
            {segment.detail && <span className="segment-detail">: {segment.detail}</span>}
          </label>
        ))}
      </div>
      {error && <p className="field-error mt-1">{error}</p>}
    </fieldset>
  )
}
