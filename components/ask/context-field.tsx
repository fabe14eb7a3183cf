import { askText } from '../text/ask.ts'
import { Field } from '../ui/field.tsx'
import { writtenIn } from '../ui/written-in.ts'
import { limits } from './limits.ts'

interface ContextFieldProps {
  context: string
  error: string | undefined
  onChange: (change: { context: string }) => void
}

export function ContextField({ context, error, onChange }: ContextFieldProps) {
  const over = Array.from(context.trim()).length - limits.context
  const text = askText.advanced
  return (
    <Field
      className="sm:col-span-2"
      label={text.context}
      hint={text.contextHint}
      error={error ?? (over > 0 ? askText.question.over(over) : null)}
    >
      {(control) => (
        <textarea
          {...control}
          className="input field-sizing-content max-h-[50svh] min-h-24"
          rows={4}
          {...writtenIn(context)}
          value={context}
          onChange={(event) => onChange({ context: event.target.value })}
        />
      )}
    </Field>
  )
}
