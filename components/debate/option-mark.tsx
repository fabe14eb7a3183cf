import type { Ballot, Option } from '../../lib/roundtable/debate.ts'
import { optionStyle } from './option-style.ts'

/** The mark of a ballot in its colour, sized with the text around it. Words stand beside it always. */
export function OptionMark({ options, ballot }: { options: Option[]; ballot: Ballot | null }) {
  const { className, shape } = optionStyle(options, ballot)
  return (
    <svg viewBox="-8 -8 16 16" className={`option-mark ${className}`} aria-hidden="true">
      <path d={shape} fillRule="evenodd" />
    </svg>
  )
}
