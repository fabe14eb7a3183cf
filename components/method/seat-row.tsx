import type { Option } from '../../lib/roundtable/debate.ts'
import { optionStyle } from '../debate/option-style.ts'
import { methodText } from '../text/method.ts'
import type { Answer } from './example-verdict.ts'

/** How each seat of an example answered, as the marks that stand on debate pages. */
export function SeatRow({ options, answers }: { options: Option[]; answers: Answer[] }) {
  const said = answers.map((answer) => nameOf(options, answer))
  return (
    <span role="img" aria-label={said.join(', ')} className="flex gap-1.5">
      {optionMarks(options, answers).map(({ seat, className, shape }) => (
        <svg
          key={seat}
          viewBox="-8 -8 16 16"
          className={`size-4 fill-option ${className}`}
          aria-hidden="true"
        >
          <path d={shape} />
        </svg>
      ))}
    </span>
  )
}

function optionMarks(options: Option[], answers: Answer[]) {
  return answers.map((answer, index) => {
    const ballot = answer === 'refused' || answer === 'failed' ? null : answer
    return { seat: index + 1, ...optionStyle(options, ballot) }
  })
}

function nameOf(options: Option[], answer: Answer): string {
  const { seat } = methodText.verdict
  if (answer === 'abstain' || answer === 'refused' || answer === 'failed') return seat[answer]
  return options.find((option) => option.id === answer)?.text ?? answer
}
