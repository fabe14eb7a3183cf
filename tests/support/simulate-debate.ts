import type { Debate, Turn } from '../../lib/roundtable/debate.ts'
import type { Delta, Happening } from '../../lib/roundtable/events.ts'
import { canAmend, next } from '../../lib/roundtable/protocol.ts'
import type { Random } from '../../lib/roundtable/random.ts'
import type { Step } from '../../lib/roundtable/step.ts'
import {
  modelOfSeat,
  reviewResult,
  type StartChanges,
  type TurnEnding,
  turnResult,
} from './debate-fixtures.ts'
import { DebateLog } from './debate-log.ts'
import { happeningsOf } from './play-debate.ts'

/** What may go wrong, or be asked for, while a simulated debate runs. */
export interface Whims {
  /** Whether an owner may cancel it. */
  cancels: boolean
  /** Whether an owner may have seats and review asked again at its end. */
  amends: boolean
}

type Ask = Extract<Step, { type: 'ask' }>

function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('Nothing to pick from.')
  return item
}

function turnOf(debate: Debate, { round, seat, sample }: Ask): Turn | undefined {
  return debate.rounds
    .find((candidate) => candidate.n === round)
    ?.turns.find((turn) => turn.seat === seat && turn.sample === sample)
}

/** A debate of 2-6 seats, 2-4 options and any settings. */
function randomStart(random: Random): StartChanges {
  const poll = random() < 0.3
  return {
    seats: 2 + Math.floor(random() * 5),
    options: ['Yes', 'No', 'Later', 'Never'].slice(0, 2 + Math.floor(random() * 3)),
    mode: poll ? 'poll' : 'debate',
    settings: {
      rounds: poll ? 0 : 1 + Math.floor(random() * 3),
      samples: poll ? 1 + Math.floor(random() * 4) : 1,
      debateOn: random() < 0.2 ? 'always' : 'disagreement',
      aliases: random() < 0.8,
    },
  }
}

/** A turn's next move: its call begins, is retried, begins again in other hands, is stopped by the owner, or ends. */
function moveTurn(random: Random, debate: Debate, ask: Ask): Happening {
  const place = { round: ask.round, seat: ask.seat, sample: ask.sample }
  const turn = turnOf(debate, ask)
  const chance = random()
  if (chance < 0.05)
    return { type: 'turn.settled', ...place, result: turnResult('failed', { estimated: true }) }
  if (turn?.status !== 'asking') return { type: 'turn.started', ...place }
  if (chance < 0.15) {
    const until = '2026-01-01T01:00:00.000Z'
    return { type: 'turn.retrying', ...place, attempt: turn.attempt + 1, reason: 'It is overloaded.', until }
  }
  if (chance < 0.2) return { type: 'turn.started', ...place }
  const ballots = [...debate.options.map((option) => option.id), 'abstain']
  const ending: TurnEnding = pick(random, [...ballots, ...ballots, ...ballots, 'refused', 'failed', 'failed'])
  const costUsd = random() < 0.3 ? null : 0.25
  const persuadedBy =
    random() < 0.5 ? null : { seat: 1, quote: 'what speaks for o1', verified: random() < 0.5 }
  return {
    type: 'turn.settled',
    ...place,
    result: turnResult(ending, { costUsd, ...(ending !== 'failed' && { persuadedBy }) }),
  }
}

/** The review's next move: begins, begins again with the next of the chain, is written, or given up. */
function moveReview(random: Random, debate: Debate): Happening {
  const chance = random()
  if (debate.review === null || chance < 0.3) {
    const attempt = (debate.review?.attempt ?? 0) + 1
    const satAtTable = random() < 0.3
    return { type: 'review.started', attempt, reviewer: modelOfSeat(attempt), alias: 'Reviewer', satAtTable }
  }
  if (chance < 0.5) {
    return {
      type: 'review.settled',
      review: null,
      error: { code: 'no-answer', message: 'No reviewer answered.' },
    }
  }
  return { type: 'review.settled', review: reviewResult(), error: null }
}

function move(random: Random, debate: Debate, step: Step): Happening[] {
  if (step.type === 'ask') return [moveTurn(random, debate, step)]
  if (step.type === 'review') return [moveReview(random, debate)]
  if (step.type === 'close' && random() < 0.05) return [{ ...step, type: 'round.closed', stopped: 'budget' }]
  return happeningsOf(debate, step, () => turnResult('failed'))
}

/** What a cancel leaves in the log: what runs has failed, and round 1 closes as it stands. */
function cancellation(debate: Debate): Happening[] {
  const open = debate.rounds.find((round) => round.closedAt === null)
  const unsettled = next(debate).filter((step) => step.type === 'ask')
  const result = turnResult('failed', { error: { code: 'cancelled', message: 'It was cancelled.' } })
  return [
    ...unsettled.map(({ round, seat, sample }) => ({
      type: 'turn.settled' as const,
      round,
      seat,
      sample,
      result,
    })),
    ...(open?.n === 1 ? [{ type: 'round.closed' as const, round: 1, stopped: null }] : []),
    { type: 'debate.cancelled' },
  ]
}

/** What an owner may ask of a finished debate: one failed seat again, or the review. */
function amendment(random: Random, debate: Debate): Happening {
  const seat = pick(random, debate.seats).n
  const place = canAmend(debate, seat)
  return { type: 'debate.reopened', turn: typeof place === 'string' ? null : { ...place, seat } }
}

/** Two pieces of live text that a step's call may send at this moment; the second goes on after the first. */
function speak(random: Random, debate: Debate, step: Step): Delta[] {
  if (random() < 0.5) return []
  const pieces = [
    { offset: 0, text: `Words after event ${debate.seq}` },
    { offset: 12, text: `event ${debate.seq} and more` },
  ]
  if (step.type === 'review' && debate.review?.status === 'writing') {
    const { attempt } = debate.review
    return pieces.map((piece) => ({ type: 'review.delta', attempt, ...piece }))
  }
  const turn = step.type === 'ask' ? turnOf(debate, step) : undefined
  if (step.type !== 'ask' || turn?.status !== 'asking') return []
  const place = { round: step.round, seat: step.seat, sample: step.sample }
  return pieces.map((piece) => ({ type: 'turn.delta', ...place, attempt: turn.attempt, ...piece }))
}

/**
 * A random history: does one of the steps that `next` names at a time, in any order, with failures, retries, take-overs,
 * stops, cancels and amendments in between. `observe` sees the document, its steps and live text before every move.
 */
export function simulateDebate(
  random: Random,
  whims: Whims = { cancels: true, amends: true },
  observe: (debate: Debate, steps: Step[], spoken: Delta[]) => void = () => {},
): DebateLog {
  const log = new DebateLog(randomStart(random))
  const cancelsAt = whims.cancels && random() < 0.2 ? Math.floor(random() * 40) : Number.POSITIVE_INFINITY
  let amendments = whims.amends ? Math.floor(random() * 4) : 0
  for (;;) {
    const steps = next(log.debate)
    const step = steps.length > 0 ? pick(random, steps) : null
    observe(log.debate, steps, step ? speak(random, log.debate, step) : [])
    if (step) {
      const cancelled = log.events.length > cancelsAt && !log.debate.reopening
      log.write(...(cancelled ? cancellation(log.debate) : move(random, log.debate, step)))
      if (random() < 0.02) log.write({ type: 'debate.changed', visibility: 'public' })
    } else {
      if (log.debate.status !== 'finished' || amendments === 0) return log
      amendments -= 1
      log.write(amendment(random, log.debate))
    }
  }
}
