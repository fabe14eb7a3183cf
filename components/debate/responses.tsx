import type { Ballot, Debate, Round } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { ballotText } from './ballot-text.ts'
import { ChooseResponses } from './choose-responses.tsx'
import type { ComparedSeat } from './compare-seats.tsx'
import type { ChosenBy } from './response-choice.ts'
import type { Filter } from './response-filter.tsx'
import { RoundSection } from './round-section.tsx'
import { isUnderWay, type View } from './view.ts'

const text = debateText.responses

/** The votes and changes of mind that responses can be filtered by, as they occur; on a live page every option, so that no row comes in later. */
function filtersOf(debate: Debate): Filter[] {
  const isLive = isUnderWay(debate)
  const turns = debate.rounds.flatMap((round) => round.turns)
  const ballots: Ballot[] = [...debate.options.map(({ id }) => id), 'abstain']
  const filters = ballots.flatMap((ballot): Filter[] => {
    const count = turns.filter((turn) => turn.vote === ballot).length
    return count > 0 || (isLive && ballot !== 'abstain')
      ? [{ value: ballot, label: text.filter(ballotText(debate.options, ballot), count) }]
      : []
  })
  const changed = turns.filter((turn) => turn.changedMind).length
  return [
    ...filters,
    ...(changed > 0 ? [{ value: 'changed', label: text.filter(text.changed, changed) }] : []),
  ]
}

/** What every response is chosen by. */
function chosenBy({ rounds }: Debate): ChosenBy[] {
  return rounds.flatMap(({ turns }) =>
    turns.map(({ seat, vote, changedMind }) => ({ seat, vote, changedMind })),
  )
}

/** Seats that said something that can be read beside another's words; on a live page all, since all will. */
function comparable({ debate, names }: View): ComparedSeat[] {
  const turns = debate.rounds.flatMap((round) => round.turns)
  return debate.seats
    .filter(
      ({ n }) => isUnderWay(debate) || turns.some(({ seat, reasoning }) => seat === n && reasoning !== null),
    )
    .map(({ n }) => ({ n, name: names.get(n) ?? '' }))
}

function RoundLinks({ rounds, status }: { rounds: Round[]; status: Debate['status'] }) {
  if (rounds.length < 2) return null
  return (
    <nav className="round-links" aria-label={text.navigation}>
      {rounds.map(({ n }, index) => (
        <a key={n} href={`#round-${n}`}>
          {text.round(n)}
          {index === 0 && status === 'finished' && ` · ${text.final}`}
        </a>
      ))}
    </nav>
  )
}

/** Everything that was said, round by round, the latest first: where the seats stand is read before where they began. */
export function Responses({ view }: { view: View }) {
  const { debate } = view
  if (debate.rounds.length === 0) return null
  const rounds = debate.rounds.toReversed()
  const sections = rounds.map((round) => <RoundSection key={round.n} round={round} view={view} />)
  return (
    <section className="responses" id="responses" aria-labelledby="responses-title">
      <h2 id="responses-title">{text.title}</h2>
      <RoundLinks rounds={rounds} status={debate.status} />
      {view.offline ? (
        sections
      ) : (
        <ChooseResponses filters={filtersOf(debate)} seats={comparable(view)} responses={chosenBy(debate)}>
          {sections}
        </ChooseResponses>
      )}
    </section>
  )
}
