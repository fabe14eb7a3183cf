import { Problem } from '../problem.ts'
import { isSettled } from '../roundtable/ballot.ts'
import type { Debate, DebateStatus, Round, Turn, TurnError } from '../roundtable/debate.ts'
import type { Happening } from '../roundtable/events.ts'
import { type AmendRefusal, canAmend } from '../roundtable/protocol.ts'
import { purposeOf } from '../roundtable/under-way.ts'
import type { AuditNote } from '../store/audit-store.ts'
import type { Enclosure } from '../store/store.ts'
import type { EngineContext } from './engine-context.ts'
import { failedTurn } from './failed-turn.ts'
import { openRound } from './open-round.ts'
import type { Account } from './treasury.ts'
import type { Place } from './turn-prompt.ts'

const cancelled: TurnError = { code: 'cancelled', message: 'The debate was cancelled before it answered.' }
const stopped: TurnError = { code: 'stopped', message: 'Stopped by the person who asked.' }

/** How often an action is tried against a debate that moves on meanwhile. */
const raceTries = 20

/** Ends a debate as it stands: round 1 closes if it is open, calls in flight are given up. Throws `Problem` 409 when over. */
export async function cancelDebate(context: EngineContext, id: string, note?: AuditNote): Promise<void> {
  const enclosures = note ? [{ note }] : []
  const decide = async (debate: Debate): Promise<Happening[]> => {
    if (debate.status !== 'queued' && debate.status !== 'running') throw conflict('This debate is over.')
    if (debate.reopening) throw conflict('This debate is being amended; that ends by itself.')
    if (debate.rounds.length === 0) return cancelUnasked(debate)
    const open = debate.rounds.find((round) => round.closedAt === null)
    const account = await context.treasury.account(id)
    const settled = open ? endTurns(open, () => true, cancelled, account) : []
    const closed: Happening[] = open?.n === 1 ? [{ type: 'round.closed', round: 1, stopped: null }] : []
    return [...settled, ...closed, ...endReview(debate, account), { type: 'debate.cancelled' }]
  }
  await act(context, id, ['queued', 'running'], decide, enclosures)
}

/** A debate that waits for its driver has a first round too, in which nobody was asked. */
function cancelUnasked(debate: Debate): Happening[] {
  const opened = openRound(debate, 1)
  const settled = opened.asks.map(({ seat, sample }) => settledAs({ round: 1, seat, sample }, cancelled))
  return [opened, ...settled, { type: 'round.closed', round: 1, stopped: null }, { type: 'debate.cancelled' }]
}

/** Ends a seat's running turns as failed. Throws `Problem` 404 for an unknown seat, 409 when it is not being asked. */
export async function stopSeat(context: EngineContext, id: string, seat: number): Promise<void> {
  await act(context, id, ['running'], async (debate) => {
    if (!debate.seats.some((one) => one.n === seat)) throw unknownSeat()
    const account = await context.treasury.account(id)
    const asked = debate.rounds.flatMap((round) =>
      endTurns(round, (turn) => turn.seat === seat, stopped, account),
    )
    if (debate.status !== 'running' || asked.length === 0) throw conflict('This seat is not being asked now.')
    return asked
  })
}

const amendRefusals: Record<AmendRefusal, () => Problem> = {
  'not-finished': () => conflict('A seat can be asked again once the debate is finished.'),
  'unknown-seat': () => unknownSeat(),
  'nothing-failed': () => conflict('This seat has no failed turn.'),
  'asked-too-often': () => conflict('This seat has been asked again as often as is allowed.'),
}

/** Asks a finished debate's failed seat again: that turn alone. Throws `Problem` 404, or 409 with the reason, which may be
 * a cap on cost. */
export async function retrySeat(context: EngineContext, id: string, seat: number): Promise<void> {
  await act(context, id, ['finished'], async (debate) => {
    const place = canAmend(debate, seat)
    if (typeof place === 'string') throw amendRefusals[place]()
    await context.treasury.reserveAmendment(debate, { ...place, seat })
    return [{ type: 'debate.reopened', turn: { ...place, seat } }]
  })
}

/** Asks for the review of a finished debate again. Throws `Problem` 409 in any other status. */
export async function retryReview(context: EngineContext, id: string): Promise<void> {
  await act(context, id, ['finished'], async (debate) => {
    if (debate.status !== 'finished')
      throw conflict('The review can be asked for again once the debate is finished.')
    await context.treasury.reserveAmendment(debate, null)
    return [{ type: 'debate.reopened', turn: null }]
  })
}

/** Writes what `decide` makes of the debate as it stands, again when it has moved on meanwhile. */
async function act(
  context: EngineContext,
  id: string,
  statuses: DebateStatus[],
  decide: (debate: Debate) => Promise<Happening[]>,
  enclosures: Enclosure[] = [],
): Promise<void> {
  for (let attempt = 0; attempt < raceTries; attempt++) {
    const debate = await context.store.readDebate(id)
    if (!debate) throw new Problem(404, 'not-found', 'There is no such debate.')
    const guard = { statuses, seq: debate.seq }
    const recorded = await context.store.record(id, guard, await decide(debate), enclosures)
    if (recorded.outcome === 'recorded') return
  }
  throw conflict('The debate is moving too fast; try again.')
}

function endTurns(
  round: Round,
  which: (turn: Turn) => boolean,
  error: TurnError,
  account: Account,
): Happening[] {
  return round.turns
    .filter((turn) => !isSettled(turn) && which(turn))
    .map(({ seat, sample, status }) => {
      const place = { round: round.n, seat, sample }
      const purpose = purposeOf(place)
      const isCutOff = status === 'asking' || account.lostUsd(purpose) !== null
      return settledAs(place, error, isCutOff ? account.cutOffUsd(purpose) : null)
    })
}

/** A review that is being written when its debate is cancelled leaves what it may have cost. */
function endReview({ review }: Debate, account: Account): Happening[] {
  const costUsd = review?.status === 'writing' ? account.cutOffUsd('review') : null
  if (costUsd === null) return []
  const wasted = { usage: null, costUsd, estimated: true }
  return [{ type: 'review.settled', review: null, error: cancelled, wasted }]
}

/** A call that is cut off counts as what it was reserved at. */
function settledAs(place: Place, { code, message }: TurnError, costUsd: number | null = null): Happening {
  const result = { ...failedTurn(code, message), costUsd, estimated: costUsd !== null }
  return { type: 'turn.settled', ...place, result }
}

function conflict(message: string): Problem {
  return new Problem(409, 'conflict', message)
}

function unknownSeat(): Problem {
  return new Problem(404, 'not-found', 'There is no such seat.')
}
