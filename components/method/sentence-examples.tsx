import { exampleVerdict } from './example-verdict.ts'
import { sentenceExamples, yesNo } from './examples.ts'
import { SeatRow } from './seat-row.tsx'

/** Debates as rows of marks, one a round, with the sentence that the rules write for them. */
export function SentenceExamples() {
  return (
    <ul className="mt-4 space-y-4">
      {sentenceExamples.map((rounds) => {
        const { sentence } = exampleVerdict(yesNo, rounds)
        return (
          <li key={sentence} className="grid items-center gap-x-8 gap-y-1.5 sm:grid-cols-[auto_1fr]">
            <div className="space-y-1.5">
              {rounds.map((answers) => (
                <SeatRow key={answers.join()} options={yesNo} answers={answers} />
              ))}
            </div>
            <p className="font-serif text-[1.1rem]">{sentence}</p>
          </li>
        )
      })}
    </ul>
  )
}
