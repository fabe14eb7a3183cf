import { isSettled } from './ballot.ts'
import type { Debate, Review, Turn } from './debate.ts'
import { derive } from './derive.ts'
import type { DebateEvent, Start } from './events.ts'
import { addSpent, nothingSpent, type Spent } from './money.ts'
import { replaceTurn, waitingTurn } from './replace-turn.ts'

export { applyDelta } from './apply-delta.ts'

type EventOf<Type extends DebateEvent['type']> = Extract<DebateEvent, { type: Type }>

/** The document as `debate.started` makes it. */
export function start(event: EventOf<'debate.started'>): Debate {
  return {
    ...documentOf(event.start),
    seq: event.seq,
    status: 'queued',
    stopped: null,
    rounds: [],
    verdict: null,
    review: null,
    cost: { usd: null, estimated: false, inputTokens: 0, outputTokens: 0 },
    reviewsBefore: null,
    amendments: [],
    reopening: null,
    createdAt: event.at,
    finishedAt: null,
  }
}

function documentOf({ seats, ...asked }: Start): Start & Pick<Debate, 'seats'> {
  const standing = { ballot: null, round: null, carried: false, undecided: false, outcome: null }
  return { ...asked, seats: seats.map((seat) => ({ ...seat, changedMind: false, standing })) }
}

/**
 * The document after one more event; the given one is never changed, and what an event does not touch keeps its
 * identity. An event that is folded in already is ignored.
 * Throws a plain Error with `code: 'gap'` when events before this one are missing: read the document again.
 */
export function fold(debate: Debate | null, event: DebateEvent): Debate {
  const next = apply(debate, event)
  return next === debate ? debate : deriveAfter(next, [event])
}

/**
 * The document after several events, oldest first, by default those of a whole log; null of an empty one. What follows from
 * the turns is computed once, after the last. Throws like `fold`.
 */
export function foldAll(events: DebateEvent[], debate: Debate): Debate
export function foldAll(events: DebateEvent[], debate?: Debate | null): Debate | null
export function foldAll(events: DebateEvent[], debate: Debate | null = null): Debate | null {
  const last = events.reduce(apply, debate)
  return last && last !== debate ? deriveAfter(last, events) : last
}

function apply(debate: Debate | null, event: DebateEvent): Debate {
  if (debate && event.seq <= debate.seq) return debate
  if (event.seq !== (debate?.seq ?? 0) + 1) throw gap(debate, event)
  if (!debate) {
    if (event.type !== 'debate.started') throw gap(debate, event)
    return start(event)
  }
  return { ...applyEvent(debate, event), seq: event.seq }
}

/** Events that touch nothing which anything else follows from. */
const withoutConsequence = new Set<DebateEvent['type']>([
  'debate.started',
  'debate.deleted',
  'debate.changed',
  'round.opened',
  'turn.started',
  'turn.retrying',
])

function deriveAfter(debate: Debate, events: DebateEvent[]): Debate {
  return events.every(({ type }) => withoutConsequence.has(type)) ? debate : derive(debate)
}

function gap(debate: Debate | null, event: DebateEvent): Error {
  const message = `Event ${event.seq} (${event.type}) does not follow event ${debate?.seq ?? 0}.`
  return Object.assign(new Error(message), { code: 'gap' })
}

function applyEvent(debate: Debate, event: DebateEvent): Debate {
  switch (event.type) {
    case 'debate.started':
    case 'debate.deleted':
      return debate
    case 'round.opened':
      return openRound(debate, event)
    case 'turn.started':
      return replaceTurn(debate, event, (turn) => startTurn(turn, event.at))
    case 'turn.retrying':
      return replaceTurn(debate, event, (turn) => retryTurn(turn, event))
    case 'turn.settled':
      return replaceTurn(debate, event, (turn) => settleTurn(turn, event))
    case 'round.closed':
      return closeRound(debate, event)
    case 'review.started':
      return { ...debate, review: startReview(event) }
    case 'review.settled':
      return { ...debate, review: settleReview(debate.review, event) }
    case 'debate.finished':
      return end(debate, event.status, event.at)
    case 'debate.reopened':
      return reopen(debate, event)
    case 'debate.changed':
      return { ...debate, visibility: event.visibility }
    case 'debate.cancelled':
      return end({ ...debate, stopped: 'cancelled' }, 'cancelled', event.at)
  }
}

function openRound(debate: Debate, event: EventOf<'round.opened'>): Debate {
  const turns = event.asks.map((ask) => waitingTurn(ask.seat, ask.sample, ask.optionOrder))
  const round = { n: event.round, openedAt: event.at, closedAt: null, turns }
  return { ...debate, status: 'running', rounds: [...debate.rounds, round] }
}

/**
 * Every start is one more attempt, also when a take-over makes the call of an asking turn again; what that call had said
 * is void. Text on a turn that is not asking ran ahead of this event (see `applyDelta`) and stays. A start that was noted
 * while the turn's owner settled it changes nothing.
 */
function startTurn(turn: Turn, at: string): Turn {
  if (isSettled(turn)) return turn
  return {
    ...turn,
    status: 'asking',
    attempt: turn.attempt + 1,
    reasoning: turn.status === 'asking' ? null : turn.reasoning,
    startedAt: at,
    retrying: null,
  }
}

function retryTurn(turn: Turn, { reason, until }: EventOf<'turn.retrying'>): Turn {
  if (isSettled(turn)) return turn
  return { ...turn, status: 'retrying', reasoning: null, retrying: { reason, until } }
}

/** What the turn took before it was asked again stays with it. */
function settleTurn(turn: Turn, { result }: EventOf<'turn.settled'>): Turn {
  const { outcome, ...answer } = result
  return { ...turn, ...answer, ...addSpent(spentOf(turn), answer), status: outcome, retrying: null }
}

function spentOf({ usage, costUsd, estimated }: Spent): Spent {
  return { usage, costUsd, estimated }
}

function closeRound(debate: Debate, event: EventOf<'round.closed'>): Debate {
  return {
    ...debate,
    stopped: event.stopped ?? debate.stopped,
    rounds: debate.rounds.map((round) =>
      round.n === event.round ? { ...round, closedAt: event.at } : round,
    ),
  }
}

const emptyReview: Review = {
  status: 'writing',
  reviewer: null,
  alias: null,
  satAtTable: false,
  attempt: 0,
  draft: '',
  headline: null,
  narrative: [],
  strongest: [],
  turningPoints: [],
  minority: [],
  agreedFacts: [],
  disputedFacts: [],
  wouldSettle: [],
  quotes: [],
  droppedQuotes: 0,
  modelVersion: null,
  usage: null,
  costUsd: null,
  estimated: false,
  latencyMs: null,
  error: null,
}

function startReview({ reviewer, alias, satAtTable, attempt }: EventOf<'review.started'>): Review {
  return { ...emptyReview, reviewer, alias, satAtTable, attempt }
}

/** A review that nobody answered is kept as failed, so that the page can say so and offer to retry. */
function settleReview(review: Review | null, event: EventOf<'review.settled'>): Review {
  const begun = { ...(review ?? emptyReview), draft: '' }
  const wasted = event.wasted ?? nothingSpent
  if (!event.review) return { ...begun, ...wasted, status: 'failed', error: event.error }
  return { ...begun, ...event.review, ...addSpent(wasted, event.review), status: 'written' }
}

/** A debate that is over: what was still under way has been given up, and its live text with it. */
function end(debate: Debate, status: Debate['status'], at: string): Debate {
  const { review } = debate
  const unfinished = review?.status === 'writing' || (status === 'cancelled' && review?.status === 'failed')
  return {
    ...(unfinished ? withoutReview(debate) : debate),
    status,
    rounds: debate.rounds.map((round) =>
      round.turns.every(isSettled) ? round : { ...round, turns: round.turns.map(giveUp) },
    ),
    reopening: null,
    finishedAt: at,
  }
}

/** A review that goes leaves what it took. */
function withoutReview(debate: Debate): Debate {
  if (!debate.review) return debate
  const took = spentOf(debate.review)
  const isNothing = took.usage === null && took.costUsd === null
  const reviewsBefore = isNothing
    ? debate.reviewsBefore
    : addSpent(debate.reviewsBefore ?? nothingSpent, took)
  return { ...debate, review: null, reviewsBefore }
}

function giveUp(turn: Turn): Turn {
  return isSettled(turn) ? turn : askAnew(turn)
}

function askAnew(turn: Turn): Turn {
  return { ...waitingTurn(turn.seat, turn.sample, turn.optionOrder), ...spentOf(turn) }
}

function reopen(debate: Debate, { turn }: EventOf<'debate.reopened'>): Debate {
  const reopened: Debate = {
    ...withoutReview(debate),
    status: 'running',
    reopening: { seat: turn?.seat ?? null, round: turn?.round ?? null, sample: turn?.sample ?? null },
  }
  if (!turn) return reopened
  return {
    ...replaceTurn(reopened, turn, askAnew),
    amendments: countAmendment(debate.amendments, turn.seat),
  }
}

function countAmendment(amendments: Debate['amendments'], seat: number): Debate['amendments'] {
  if (!amendments.some((amendment) => amendment.seat === seat)) return [...amendments, { seat, times: 1 }]
  return amendments.map((amendment) =>
    amendment.seat === seat ? { seat, times: amendment.times + 1 } : amendment,
  )
}
