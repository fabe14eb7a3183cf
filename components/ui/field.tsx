import { type ReactNode, useId } from 'react'

interface Control {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: true
}

interface FieldProps {
  label: ReactNode
  hint?: ReactNode
  error?: string | null
  /** Draws the control; it spreads what it gets, so that label, hint and error belong to it. */
  children: (control: Control) => ReactNode
  className?: string
}

/** A control with its label, hint and error message, tied together for assistive technology. */
export function Field({ label, hint, error, children, className }: FieldProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={className}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        ...(described && { 'aria-describedby': described }),
        ...(error && { 'aria-invalid': true }),
      })}
      {hint && (
        <p className="field-hint mt-1" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field-error mt-1" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
