import { askText, exampleQuestions } from '../text/ask.ts'

interface ExampleQuestionsProps {
  onChoose: (example: { question: string; options: string[] }) => void
}

export function ExampleQuestions({ onChoose }: ExampleQuestionsProps) {
  return (
    <section aria-label={askText.examples.label} className="needs-script text-[0.92rem] text-soft">
      <p className="field-label">{askText.examples.label}</p>
      <ul className="space-y-1">
        {exampleQuestions.map((example) => (
          <li key={example.question}>
            <button
              type="button"
              className="py-0.5 text-start underline decoration-line underline-offset-4 hover:text-ink hover:decoration-ink"
              onClick={() => onChoose(example)}
            >
              {example.question}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
