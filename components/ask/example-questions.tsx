import { askText, type ExampleQuestion, exampleQuestions } from '../text/ask.ts'

interface ExampleQuestionsProps {
  onChoose: (example: ExampleQuestion) => void
}

export function ExampleQuestions({ onChoose }: ExampleQuestionsProps) {
  return (
    <section aria-label={askText.examples.label} className="needs-script text-[0.92rem] text-soft">
      <ul className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <li aria-hidden="true">{askText.examples.label}:</li>
        {exampleQuestions.map((example) => (
          <li key={example.question}>
            <button
              type="button"
              className="py-0.5 text-start underline decoration-edge underline-offset-4 hover:text-ink hover:decoration-ink"
              onClick={() => onChoose(example)}
            >
              {example.short}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
