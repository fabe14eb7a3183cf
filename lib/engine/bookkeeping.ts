import type { Debate } from '../roundtable/debate.ts'
import type { DebateEvent, Happening } from '../roundtable/events.ts'
import { fold } from '../roundtable/fold.ts'
import { next } from '../roundtable/protocol.ts'
import type { Step } from '../roundtable/step.ts'
import { openRound } from './open-round.ts'

/**
 * What follows from a debate, and from these happenings to it, without a model: the events of rounds that close and open
 * and of the end, in their order; none while a model is to be asked.
 */
export function bookkeeping(debate: Debate, happenings: Happening[] = []): Happening[] {
  const after = happenings.reduce(happened, debate)
  const happening = next(after)
    .map((step) => happeningOf(after, step))
    .find((found) => found !== null)
  return happening ? [happening, ...bookkeeping(after, [happening])] : []
}

function happened(debate: Debate, happening: Happening): Debate {
  return fold(debate, { ...happening, seq: debate.seq + 1, at: debate.createdAt } as DebateEvent)
}

function happeningOf(debate: Debate, step: Step): Happening | null {
  if (step.type === 'open') return openRound(debate, step.round)
  if (step.type === 'close') return { type: 'round.closed', round: step.round, stopped: null }
  if (step.type === 'finish') return { type: 'debate.finished', status: 'finished' }
  return null
}
