import { describe, expect, it } from 'vitest'
import type { DebateEvent } from '../../../lib/roundtable/events.ts'
import { foldAll } from '../../../lib/roundtable/fold.ts'
import { next, seatsToAsk } from '../../../lib/roundtable/protocol.ts'
import type { Step } from '../../../lib/roundtable/step.ts'
import { states } from '../../fixtures/debates/states/states.ts'

/** The step of the protocol that an event records; null where it records none. */
function stepOf(event: DebateEvent): Step | null {
  if (event.type === 'round.opened') return { type: 'open', round: event.round }
  if (event.type === 'round.closed') return { type: 'close', round: event.round }
  if (event.type === 'review.started') return { type: 'review' }
  if (event.type === 'debate.finished' && event.status === 'finished') return { type: 'finish' }
  return null
}

describe('the fixture of each state', () => {
  it.each(Object.entries(states))('“%s” is a debate that could have been held', (_, log) => {
    const { events } = log()
    for (const [index, event] of events.entries()) {
      const step = stepOf(event)
      const before = foldAll(events.slice(0, index))
      if (!before || !step) continue
      expect(next(before), `at event ${event.seq}`).toContainEqual(step)
      if (event.type === 'round.opened')
        expect(event.asks.map(({ seat, sample }) => ({ seat, sample }))).toEqual(
          seatsToAsk(before, event.round),
        )
    }
  })
})
