import type { ComponentProps, ReactNode } from 'react'
import { Field } from '../ui/field.tsx'
import type { AdminCall } from './use-admin-call.ts'

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'name'> {
  call: AdminCall
  /** The field's path in what is sent; its error stands beside it. */
  path: string
  label: ReactNode
  hint?: ReactNode
  value: string
  onChange: (value: string) => void
}

/** A line of text in a form of the admin. */
export function TextField({ call, path, label, hint, className, onChange, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={call.errors[path] ?? null} className={className}>
      {(control) => (
        <input
          autoComplete="off"
          {...control}
          {...input}
          className="input"
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}
