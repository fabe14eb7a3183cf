import { closedRounds, ownBallots } from '../../lib/roundtable/ballot.ts'
import type { Ballot, Debate, Round, Seat, Turn } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { ballotText } from './ballot-text.ts'
import { shorten } from './format.ts'
import { isUnderWay } from './view.ts'

type Ring = 'vote' | 'split' | 'carried' | 'abstained' | 'refused' | 'failed' | 'open'

/** How a seat is drawn, and what is said of it. */
export interface SeatLook {
  ring: Ring
  ballot: Ballot | null
  /** The ballot before the change, for a split ring. */
  before: Ballot | null
  /** What the seat does just now. */
  activity: 'waiting' | 'thinking' | 'speaking' | 'retrying' | null
  /** A few words under the name. */
  short: string
  /** The same in full, for readers of text. */
  long: string
}

type Drawn = Pick<SeatLook, 'ring' | 'ballot' | 'before'>

function activityOf(turn: Turn | undefined): SeatLook['activity'] {
  switch (turn?.status) {
    case 'waiting':
      return 'waiting'
    case 'asking':
      return turn.reasoning ? 'speaking' : 'thinking'
    case 'retrying':
      return 'retrying'
    default:
      return null
  }
}

/** The turns of a seat in the round that runs, if one does. */
function runningTurns(debate: Debate, seat: Seat): Turn[] {
  const open = debate.rounds.findLast((round) => round.closedAt === null)
  const reopened = debate.rounds.find((round) => round.n === debate.reopening?.round)
  const all = [...(open?.turns ?? []), ...(reopened?.turns ?? [])]
  return debate.status === 'running' ? all.filter((turn) => turn.seat === seat.n) : []
}

/** The rounds that are drawn: of a debate that is over those that count, of another one also what comes in. */
function drawnRounds(debate: Debate): Round[] {
  return isUnderWay(debate) ? debate.rounds : closedRounds(debate.rounds)
}

function drawn(debate: Debate, seat: Seat): Drawn {
  const rounds = drawnRounds(debate)
  const cast = ownBallots(rounds, seat.n)
  const last = cast.at(-1)
  const latest = rounds
    .findLast((round) => round.turns.some((turn) => turn.seat === seat.n))
    ?.turns.filter((turn) => turn.seat === seat.n)
  const ended = latest?.every((turn) => activityOf(turn) === null) ?? false
  if (!last) {
    if (!ended) return { ring: 'open', ballot: null, before: null }
    const refused = latest?.every((turn) => turn.status === 'refused')
    return { ring: refused ? 'refused' : 'failed', ballot: null, before: null }
  }
  const before = cast[0]?.ballot !== last.ballot ? (cast[0]?.ballot ?? null) : null
  const keeps = latest?.some((turn) => turn.carried) ?? false
  if (keeps || seat.standing.carried) return { ring: 'carried', ballot: last.ballot, before }
  if (before) return { ring: 'split', ballot: last.ballot, before }
  return { ring: last.ballot === 'abstain' ? 'abstained' : 'vote', ballot: last.ballot, before: null }
}

function wordsOf(
  debate: Debate,
  seat: Seat,
  { ring, ballot, before }: Drawn,
  changeLength: number,
): { short: string; long: string } {
  const text = debateText.seat
  const name = ballotText(debate.options, ballot)
  const brief = shorten(name, 15)
  switch (ring) {
    case 'open':
      return { short: '', long: '' }
    case 'refused':
      return { short: text.refused, long: text.refused }
    case 'failed':
      return { short: text.failed, long: text.failed }
    case 'carried':
      return {
        short: text.carried(shorten(name, 9)),
        long: `${name}, ${text.carriedFrom(seat.standing.round ?? 1)}`,
      }
    case 'split': {
      const old = ballotText(debate.options, before)
      return {
        short: text.changed(shorten(old, changeLength), shorten(name, changeLength)),
        long: text.changedLong(name, old),
      }
    }
    case 'abstained':
      return seat.standing.undecided
        ? { short: text.undecided, long: `${text.abstained} (${text.undecided})` }
        : { short: text.abstained, long: text.abstained }
    case 'vote':
      return { short: brief, long: name }
  }
}

/**
 * How a seat looks at the table: its latest ballot, how it came about, and what the seat does just now; each option of a
 * change in at most `changeLength` letters.
 */
export function seatLook(debate: Debate, seat: Seat, changeLength = 9): SeatLook {
  const look = drawn(debate, seat)
  const activities = runningTurns(debate, seat).map(activityOf)
  const order = ['speaking', 'retrying', 'thinking', 'waiting'] as const
  const activity = order.find((candidate) => activities.includes(candidate)) ?? null
  const { short, long } = wordsOf(debate, seat, look, changeLength)
  if (!activity) return { ...look, activity, short, long }
  const doing = debateText.seat[activity]
  return { ...look, activity, short: doing, long: long ? `${doing}; ${long}` : doing }
}
