import { wasCutShort } from '../../lib/roundtable/cut-short.ts'
import type { Debate, Verdict } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { OptionMark } from './option-mark.tsx'
import { OptionName } from './option-name.tsx'
import { optionStyle } from './option-style.ts'
import { rankedTally, tallyNotes } from './tally-words.ts'
import { isUnderWay } from './view.ts'

function Row({
  debate,
  option,
  votes,
  most,
}: {
  debate: Debate
  option: string
  votes: number
  most: number
}) {
  const width = most === 0 ? 0 : (votes / most) * 100
  return (
    <li className="tally-row">
      <span className="tally-name">
        <OptionMark options={debate.options} ballot={option} />{' '}
        <OptionName options={debate.options} ballot={option} />
      </span>
      <b className="tally-votes">{votes}</b>
      <svg className={`tally-bar ${optionStyle(debate.options, option).className}`} aria-hidden="true">
        <rect width="100%" height="100%" className="tally-track" />
        <rect width={`${Math.round(width * 10) / 10}%`} height="100%" className="tally-fill" />
      </svg>
    </li>
  )
}

/** From this many options on, those without a vote stand in one line. */
const manyOptions = 6

function WithoutVotes({ debate, tally }: { debate: Debate; tally: Verdict['tally'] }) {
  if (tally.length === 0) return null
  return (
    <li className="tally-rest">
      {debateText.vote.withoutVotes}
      {tally.map(({ option }) => (
        <span key={option}>
          <OptionMark options={debate.options} ballot={option} />{' '}
          <OptionName options={debate.options} ballot={option} />
        </span>
      ))}
    </li>
  )
}

/** Every option with its votes, who did not vote, and how likely chance alone would be as lopsided. */
export function VoteTally({ debate }: { debate: Debate }) {
  const { verdict, options } = debate
  const ranked = rankedTally(debate)
  const most = ranked[0]?.votes ?? 0
  const folds = (votes: number) => votes === 0 && most > 0 && options.length > manyOptions
  return (
    <section className="tally" aria-labelledby="vote">
      <h2 id="vote">
        {isUnderWay(debate) || wasCutShort(debate) ? debateText.vote.soFar : debateText.vote.title}
      </h2>
      <ul>
        {ranked
          .filter(({ votes }) => !folds(votes))
          .map(({ option, votes }) => (
            <Row key={option} debate={debate} option={option} votes={votes} most={verdict?.seats ?? most} />
          ))}
        <WithoutVotes debate={debate} tally={ranked.filter(({ votes }) => folds(votes))} />
      </ul>
      {tallyNotes(debate).map((note) => (
        <p key={note} className="tally-note">
          {note}
        </p>
      ))}
    </section>
  )
}
