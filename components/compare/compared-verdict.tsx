import type { Debate, Option, OptionId } from '../../lib/roundtable/debate.ts'
import { IsolatedText } from '../debate/isolated-text.tsx'
import { kindLine } from '../debate/kind-line.ts'
import { OptionMark } from '../debate/option-mark.tsx'
import { optionStyle } from '../debate/option-style.ts'
import { shownVerdict } from '../debate/shown-verdict.ts'
import { statusNote } from '../debate/status-note.ts'
import { isUnderWay } from '../debate/view.ts'
import { winnersColour } from '../debate/winners-colour.ts'
import { compareText } from '../text/compare.ts'
import { debateText } from '../text/debate.ts'
import { writtenIn } from '../ui/written-in.ts'

interface ComparedVerdictProps {
  debate: Debate
  heading: string
  /** Those of both debates, so that each has the same mark wherever it stands. */
  options: Option[]
  winner: OptionId | null
  /** Where the two were asked in other words. */
  showQuestion: boolean
}

/** How one of two debates ended, with the way to its page. */
export function ComparedVerdict({ debate, heading, options, winner, showQuestion }: ComparedVerdictProps) {
  const verdict = shownVerdict(debate)
  const isColoured = verdict !== null && winnersColour(verdict) !== null
  const note = isUnderWay(debate) ? null : statusNote(debate)
  const foreign = debate.options.map(({ text }) => text)
  return (
    <section className="comparison-verdict">
      <h2>{heading}</h2>
      <p className="text-[0.88rem] text-soft">
        {[...(debate.rehearsal ? [debateText.rehearsal.title] : []), ...kindLine(debate)].join(' · ')}
      </p>
      {showQuestion && (
        <p className="mt-2 font-serif text-[1.1rem] leading-snug" {...writtenIn(debate.question)}>
          {debate.question}
        </p>
      )}
      <p
        className={`comparison-line ${winner && isColoured ? `has-winner ${optionStyle(options, winner).className}` : ''}`}
      >
        {winner && <OptionMark options={options} ballot={winner} />}{' '}
        <IsolatedText
          text={isUnderWay(debate) ? compareText.running : (verdict?.line ?? compareText.noVerdict)}
          foreign={foreign}
        />
      </p>
      {verdict && !isUnderWay(debate) && (
        <p className="text-soft">
          <IsolatedText text={verdict.sentence} foreign={foreign} />
        </p>
      )}
      {note && <p className="mt-1 text-[0.88rem] text-soft">{note}</p>}
      <a className="link mt-2 inline-block" href={`/debates/${encodeURIComponent(debate.slug)}`}>
        {compareText.page}
        <span className="sr-only">: {heading}</span>
      </a>
    </section>
  )
}
