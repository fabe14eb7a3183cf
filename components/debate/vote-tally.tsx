import type { Debate, Verdict } from '../../lib/roundtable/debate.ts'
import { chanceSentence, debateText } from '../text/debate.ts'
import { ballotText } from './ballot-text.ts'
import { OptionMark } from './option-mark.tsx'
import { optionStyle } from './option-style.ts'
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
        <bdi>{ballotText(debate.options, option)}</bdi>
      </span>
      <b className="tally-votes">{votes}</b>
      <svg className={`tally-bar ${optionStyle(debate.options, option).className}`} aria-hidden="true">
        <rect width="100%" height="100%" className="tally-track" />
        <rect width={`${Math.round(width * 10) / 10}%`} height="100%" className="tally-fill" />
      </svg>
    </li>
  )
}

function notVoted(verdict: Verdict): string[] {
  const { abstained, refused, failed } = verdict
  return [
    ...(abstained > 0 ? [debateText.vote.abstained(abstained)] : []),
    ...(refused > 0 ? [debateText.vote.refused(refused)] : []),
    ...(failed > 0 ? [debateText.vote.failed(failed)] : []),
  ]
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
          <bdi>{ballotText(debate.options, option)}</bdi>
        </span>
      ))}
    </li>
  )
}

/** Every option with its votes, who did not vote, and how likely chance alone would be as lopsided. */
export function VoteTally({ debate }: { debate: Debate }) {
  const { verdict, options } = debate
  const tally = verdict?.tally ?? options.map(({ id }) => ({ option: id, votes: 0 }))
  const ranked = [...tally].sort((one, other) => other.votes - one.votes)
  const most = ranked[0]?.votes ?? 0
  const folds = (votes: number) => votes === 0 && most > 0 && options.length > manyOptions
  return (
    <section className="tally" aria-labelledby="vote">
      <h2 id="vote">{isUnderWay(debate) ? debateText.vote.soFar : debateText.vote.title}</h2>
      <ul>
        {ranked
          .filter(({ votes }) => !folds(votes))
          .map(({ option, votes }) => (
            <Row key={option} debate={debate} option={option} votes={votes} most={verdict?.seats ?? most} />
          ))}
        <WithoutVotes debate={debate} tally={ranked.filter(({ votes }) => folds(votes))} />
      </ul>
      {!verdict && <p className="tally-note">{debateText.vote.none}</p>}
      {verdict && notVoted(verdict).length > 0 && (
        <p className="tally-note">{notVoted(verdict).join(' · ')}</p>
      )}
      {verdict?.chance != null && verdict.voters > 1 && !isUnderWay(debate) && (
        <p className="tally-note">{chanceSentence(verdict.chance, verdict.voters, most, options.length)}</p>
      )}
    </section>
  )
}
