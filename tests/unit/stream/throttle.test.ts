import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Delta } from '../../../lib/roundtable/events.ts'
import type { Spoken } from '../../../lib/stream/mailbox.ts'
import { Throttle } from '../../../lib/stream/throttle.ts'

function spoken(text: string, offset: number): Spoken {
  const delta: Delta = { type: 'turn.delta', round: 1, seat: 1, sample: 1, attempt: 1, offset, text }
  return { delta, seq: 1 }
}

describe('Throttle', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('lets the first piece through at once and then at most ten a second, without loss', () => {
    const sent: string[] = []
    const throttle = new Throttle(100, (_, pieces) => sent.push(...pieces.map((piece) => piece.delta.text)))
    for (let index = 0; index < 100; index++) {
      throttle.put('d', 'turn', spoken('x', index))
      vi.advanceTimersByTime(10)
    }
    vi.advanceTimersByTime(100)
    expect(sent[0]).toBe('x')
    expect(sent.join('')).toBe('x'.repeat(100))
    expect(sent.length).toBeLessThanOrEqual(11)
  })

  it('sends nothing more of a turn that was dropped', () => {
    const send = vi.fn()
    const throttle = new Throttle(100, send)
    throttle.put('d', 'turn', spoken('a', 0))
    throttle.put('d', 'turn', spoken('b', 1))
    throttle.drop('d', 'turn')
    vi.advanceTimersByTime(1_000)
    expect(send).toHaveBeenCalledTimes(1)
  })
})
