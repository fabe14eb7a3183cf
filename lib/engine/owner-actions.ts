import { Problem } from '../problem.ts'
import { isSettled } from '../roundtable/ballot.ts'
import type { Debate, DebateStatus, Round, TurnError } from '../roundtable/debate.ts'
import type { Happening } from '../roundtable/events.ts'
import { type AmendRefusal, canAmend } from '../roundtable/protocol.ts'
import type { EngineContext } from './engine-context.ts'
import { failedTurn } from './failed-turn.ts'
import { openRound } from './open-round.ts'
import type { Place } from './turn-prompt.ts'

const cancelled: TurnError = { code: 'cancelled', message: 'The debate was cancelled before it answered.' }
const stopped: TurnError = { code: 'stopped', message: 'Stopped by the person who asked.' }

/** How often an action is tried against a debate that moves on meanwhile. */
const raceTries = 20

/** Ends a debate as it stands: round 1 closes if it is open, calls in flight are given up. Throws `Problem` 409 when over. */
export async function cancelDebate(context: EngineContext, id: string): Promise<void> {
  await act(context, id, ['queued', 'running'], (debate) => {
    if (debate.status !== 'queued' && debate.status !== 'running') throw conflict('This debate is over.')
    if (debate.reopening) throw conflict('This debate is being amended; that ends by itself.')
    if (debate.rounds.length === 0) return cancelUnasked(debate)
    const open = debate.rounds.find((round) => round.closedAt === null)
    const settled = open ? endTurns(open, () => true, cancelled) : []
    const closed: Happening[] = open?.n === 1 ? [{ type: 'round.closed', round: 1, stopped: null }] : []
    return [...settled, ...closed, { type: 'debate.cancelled' }]
  })
}

/** A debate that waits for its driver has a first round too, in which nobody was asked. */
function cancelUnasked(debate: Debate): Happening[] {
  const opened = openRound(debate, 1)
  const settled = opened.asks.map(({ seat, sample }) => settledAs({ round: 1, seat, sample }, cancelled))
  return [opened, ...settled, { type: 'round.closed', round: 1, stopped: null }, { type: 'debate.cancelled' }]
}

/** Ends a seat's running turns as failed. Throws `Problem` 404 for an unknown seat, 409 when it is not being asked. */
export async function stopSeat(context: EngineContext, id: string, seat: number): Promise<void> {
  await act(context, id, ['running'], (debate) => {
    if (!debate.seats.some((one) => one.n === seat)) throw unknownSeat()
    const asked = debate.rounds.flatMap((round) => endTurns(round, (turn) => turn.seat === seat, stopped))
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

/** Asks a finished debate's failed seat again: that turn alone. Throws `Problem` 404 or 409 with the reason. */
export async function retrySeat(context: EngineContext, id: string, seat: number): Promise<void> {
  await act(context, id, ['finished'], (debate) => {
    const place = canAmend(debate, seat)
    if (typeof place === 'string') throw amendRefusals[place]()
    return [{ type: 'debate.reopened', turn: { ...place, seat } }]
  })
}

/** Asks for the review of a finished debate again. Throws `Problem` 409 in any other status. */
export async function retryReview(context: EngineContext, id: string): Promise<void> {
  await act(context, id, ['finished'], (debate) => {
    if (debate.status !== 'finished')
      throw conflict('The review can be asked for again once the debate is finished.')
    return [{ type: 'debate.reopened', turn: null }]
  })
}

/** Writes what `decide` makes of the debate as it stands, again when it has moved on meanwhile. */
async function act(
  context: EngineContext,
  id: string,
  statuses: DebateStatus[],
  decide: (debate: Debate) => Happening[],
): Promise<void> {
  for (let attempt = 0; attempt < raceTries; attempt++) {
    const debate = await context.store.readDebate(id)
    if (!debate) throw new Problem(404, 'not-found', 'There is no such debate.')
    const recorded = await context.store.record(id, { statuses, seq: debate.seq }, decide(debate))
    if (recorded.outcome === 'recorded') return
  }
  throw conflict('The debate is moving too fast; try again.')
}

function endTurns(
  round: Round,
  which: (turn: Round['turns'][number]) => boolean,
  error: TurnError,
): Happening[] {
  return round.turns
    .filter((turn) => !isSettled(turn) && which(turn))
    .map(({ seat, sample }) => settledAs({ round: round.n, seat, sample }, error))
}

function settledAs(place: Place, { code, message }: TurnError): Happening {
  return { type: 'turn.settled', ...place, result: failedTurn(code, message) }
}

function conflict(message: string): Problem {
  return new Problem(409, 'conflict', message)
}

function unknownSeat(): Problem {
  return new Problem(404, 'not-found', 'There is no such seat.')
}
