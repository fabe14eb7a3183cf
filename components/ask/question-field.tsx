import { useLayoutEffect, useRef } from 'react'
import { askText } from '../text/ask.ts'
import { writtenIn } from '../ui/written-in.ts'
import { limits } from './limits.ts'
import { questionId } from './use-ask-state.ts'

interface QuestionFieldProps {
  question: string
  error: string | undefined
  onChange: (question: string) => void
}

/** Share of the limit from which on characters are counted in sight. */
const nearLimit = 0.85

/** The question, set as the title that it will be. It is one line, however long: line breaks become spaces. */
export function QuestionField({ question, error, onChange }: QuestionFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it measures the text as it is laid out, so it has to run after every change of it though it never reads it.
  useLayoutEffect(() => {
    const element = field.current
    if (!element || CSS.supports('field-sizing', 'content')) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight}px`
  }, [question])
  const text = askText.question
  const used = Array.from(question.trim()).length
  const over = used - limits.question
  const counted = used > limits.question * nearLimit
  return (
    <div>
      <label htmlFor={questionId} className="sr-only">
        {text.label}
      </label>
      <textarea
        ref={field}
        id={questionId}
        className="field-sizing-content block min-h-[2lh] w-full resize-none rounded-none border-b-2 border-ink bg-transparent pb-3 font-serif text-[clamp(1.7rem,3.8vw,2.4rem)] leading-[1.22] font-medium placeholder:text-soft placeholder:opacity-70 focus-visible:border-accent focus-visible:outline-none aria-invalid:border-alert"
        rows={2}
        {...writtenIn(question)}
        value={question}
        placeholder={text.placeholder}
        autoComplete="off"
        aria-invalid={error || over > 0 ? true : undefined}
        aria-describedby={`${questionId}-notes`}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        onChange={(event) => onChange(event.target.value.replace(/\s*[\r\n]+\s*/g, ' '))}
      />
      <div id={`${questionId}-notes`} className="mt-1.5 flex flex-wrap gap-x-4">
        {error && <p className="field-error">{error}</p>}
        {counted && (
          <p className={`ms-auto tabular-nums ${over > 0 ? 'field-error' : 'field-hint'}`}>
            {over > 0 ? text.over(over) : text.count(used, limits.question)}
          </p>
        )}
      </div>
    </div>
  )
}
