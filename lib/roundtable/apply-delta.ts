import { isSettled } from './ballot.ts'
import type { Debate } from './debate.ts'
import type { Delta } from './events.ts'
import { findTurn, replaceTurn } from './replace-turn.ts'

/** Known text with a piece laid over it from `offset` on; null when text before the piece is missing. */
function lay(known: string, offset: number, text: string): string | null {
  if (offset > known.length) return null
  return offset + text.length <= known.length ? known : known.slice(0, offset) + text
}

/**
 * The document with live text laid over it; the same document when there is nothing new in it. Text of an earlier
 * attempt, of a settled turn or of a settled review is ignored; text of the next attempt replaces what was there.
 * Null when something before it was missed (text, an event): read the document again.
 */
export function applyDelta(debate: Debate, delta: Delta): Debate | null {
  return delta.type === 'turn.delta' ? applyTurnDelta(debate, delta) : applyReviewDelta(debate, delta)
}

function applyTurnDelta(debate: Debate, delta: Extract<Delta, { type: 'turn.delta' }>): Debate | null {
  const turn = findTurn(debate, delta)
  if (!turn) return null
  const running = turn.status === 'asking'
  if (isSettled(turn) || delta.attempt < turn.attempt || (!running && delta.attempt === turn.attempt))
    return debate
  if (delta.attempt > turn.attempt + 1) return null

  // Text may outrun its `turn.started`. It is then shown on a turn that still waits for that event, and the attempt is
  // left for the event to count: so the document comes out the same whichever comes first.
  const ranAhead = delta.attempt > turn.attempt
  const known = running && ranAhead ? '' : (turn.reasoning ?? '')
  const reasoning = lay(known, delta.offset, delta.text)
  if (reasoning === null || reasoning === turn.reasoning) return reasoning === null ? null : debate
  const status = running && ranAhead ? 'retrying' : turn.status
  return replaceTurn(debate, delta, () => ({ ...turn, status, reasoning }))
}

function applyReviewDelta(debate: Debate, delta: Extract<Delta, { type: 'review.delta' }>): Debate | null {
  const { review } = debate
  if (!review) return null
  if (review.status !== 'writing' || delta.attempt < review.attempt) return debate
  const draft = lay(delta.attempt > review.attempt ? '' : review.draft, delta.offset, delta.text)
  if (draft === null || draft === review.draft) return draft === null ? null : debate
  return { ...debate, review: { ...review, attempt: delta.attempt, draft } }
}
