import type { Debate } from '../roundtable/debate.ts'
import type { DebateEvent, Happening } from '../roundtable/events.ts'
import { fold } from '../roundtable/fold.ts'
import { next } from '../roundtable/protocol.ts'
import type { Step } from '../roundtable/step.ts'
import type { Cap } from '../store/book-store.ts'
import { openRound } from './open-round.ts'

/** Which cap a round does not fit that is about to open; null when it may open. */
export type MayOpen = (debate: Debate, round: number) => Promise<Cap | null>

/**
 * What follows from a debate, and from these happenings to it, without a model: the events of rounds that close and open
 * and of the end, in their order; none while a model is to be asked. A round that may not open stops the debate at the one
 * before.
 */
export async function bookkeeping(
  debate: Debate,
  happenings: Happening[],
  mayOpen: MayOpen,
): Promise<Happening[]> {
  const after = happenings.reduce(happened, debate)
  const happening = next(after)
    .map((step) => happeningOf(after, step))
    .find((found) => found !== null)
  if (!happening) return []
  if (happening.type === 'round.closed') {
    const closing = happened(after, happening)
    const opening = next(closing).find((step) => step.type === 'open')
    const stopped = opening ? await mayOpen(closing, opening.round) : null
    const closed = { ...happening, stopped }
    return [closed, ...(await bookkeeping(after, [closed], mayOpen))]
  }
  return [happening, ...(await bookkeeping(after, [happening], mayOpen))]
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
