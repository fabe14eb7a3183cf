import type { Debate } from '../roundtable/debate.ts'
import type { DebateEvent } from '../roundtable/events.ts'
import type { EngineContext } from './engine-context.ts'

/** Counts and logs what has happened to a debate that is driven here; `debate` is the document after it. */
export function noteEvents(
  { metrics, logger }: Pick<EngineContext, 'metrics' | 'logger'>,
  debate: Debate,
  events: DebateEvent[],
): void {
  const line = { debate: debate.id }
  for (const event of events) {
    if (event.type === 'turn.settled') {
      const { round, seat, sample, result } = event
      const model = debate.seats.find(({ n }) => n === seat)?.model.id ?? 'unknown'
      metrics.countTurn(model, result.outcome)
      const settled = {
        ...line,
        round,
        seat,
        sample,
        model,
        outcome: result.outcome,
        error: result.error?.code,
      }
      if (result.error) logger.info(settled, 'a turn came to nothing')
      else logger.debug(settled, 'a turn settled')
    }
    if (event.type === 'round.closed')
      logger.debug({ ...line, round: event.round, stopped: event.stopped }, 'a round closed')
    if (event.type === 'review.settled' && event.error)
      logger.warn({ ...line, error: event.error.code }, 'a debate has no review')
    if (event.type === 'debate.finished' || event.type === 'debate.cancelled') {
      const { status, stopped, verdict, cost } = debate
      logger.info({ ...line, status, stopped, label: verdict?.label, usd: cost.usd }, 'a debate ended')
    }
  }
}
