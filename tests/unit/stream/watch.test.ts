import { describe, expect, it } from 'vitest'
import { Problem } from '../../../lib/problem.ts'
import type { DebateEvent } from '../../../lib/roundtable/events.ts'
import type { DebateRow } from '../../../lib/store/store.ts'
import { Mailbox, type Spoken } from '../../../lib/stream/mailbox.ts'
import type { Frame } from '../../../lib/stream/stream.ts'
import { watch } from '../../../lib/stream/watch.ts'

const at = '2026-01-01T00:00:00.000Z'

/** A log of so many events; the last of them ends the debate where `over` says so. */
class FakeLog {
  length: number
  over = false
  /** Runs between the reading of the row and that of the events. */
  between: () => void = () => {}
  away = false
  reads = 0

  constructor(length: number) {
    this.length = length
  }

  async findDebate(): Promise<DebateRow | null> {
    this.reads += 1
    if (this.away) throw new Problem(503, 'database-unavailable', 'It is away.')
    const row = { seq: this.length, status: this.over ? 'finished' : 'running' } as DebateRow
    this.between()
    return row
  }

  async readEvents(_: string, afterSeq: number): Promise<DebateEvent[]> {
    return Array.from({ length: this.length - afterSeq }, (_, index) => {
      const turn = { type: 'turn.started', round: 1, seat: 1, sample: 1 } as const
      return { ...turn, seq: afterSeq + 1 + index, at }
    })
  }
}

const spoken = (text: string, offset: number, seq: number): Spoken => ({
  delta: { type: 'turn.delta', round: 1, seat: 1, sample: 1, attempt: 1, offset, text },
  seq,
})

function watching(store: FakeLog, afterSeq: number, soFar: Spoken[] = []) {
  const mailbox = new Mailbox()
  const controller = new AbortController()
  const frames = watch({
    store,
    debate: 'd',
    afterSeq,
    mailbox,
    keepAliveMs: 10_000,
    signal: controller.signal,
    soFar: () => soFar,
    settle: () => {},
  })
  return { mailbox, controller, frames }
}

const numberOf = (frame: Frame) =>
  frame.type === 'event' ? frame.event.seq : frame.type === 'delta' ? frame.delta.text : frame.type

describe('watch', () => {
  it('sends the last event once when the debate ends between two looks at the log', async () => {
    const store = new FakeLog(3)
    store.between = () => {
      store.length = 4
      store.over = true
    }
    const { frames, mailbox } = watching(store, 2)
    mailbox.ring()
    const seen = []
    for await (const frame of frames) seen.push(numberOf(frame))
    expect(seen).toEqual([3, 4])
  })

  it('sends the last event again to who has it already, and ends', async () => {
    const store = new FakeLog(4)
    store.over = true
    const seen = []
    for await (const frame of watching(store, 4).frames) seen.push(numberOf(frame))
    expect(seen).toEqual([4])
  })

  it('holds live text back until the events that came before it are out', async () => {
    const store = new FakeLog(2)
    const { frames, mailbox } = watching(store, 1, [spoken('No, never', 0, 3)])
    expect(numberOf((await frames.next()).value)).toBe(2)
    store.length = 3
    mailbox.put(spoken('never', 4, 3))
    expect(numberOf((await frames.next()).value)).toBe(3)
    expect(numberOf((await frames.next()).value)).toBe('No, never')
    await frames.return(undefined)
  })

  it('does not look at the log for every word', async () => {
    const store = new FakeLog(1)
    const { frames, mailbox } = watching(store, 1)
    for (let index = 0; index < 50; index++) {
      mailbox.put(spoken('x', index, 1))
      expect(numberOf((await frames.next()).value)).toBe('x')
    }
    expect(store.reads).toBe(1)
    await frames.return(undefined)
  })

  it('tells once that the database is away, lives on, and tells when it is back, before what came meanwhile', async () => {
    const store = new FakeLog(2)
    const { frames, mailbox } = watching(store, 1)
    expect(numberOf((await frames.next()).value)).toBe(2)
    store.away = true
    mailbox.ring()
    expect((await frames.next()).value).toEqual({ type: 'signal', signal: { type: 'stream.paused' } })
    mailbox.ring()
    expect((await frames.next()).value).toEqual({ type: 'alive' })
    store.away = false
    store.length = 3
    mailbox.ring()
    expect((await frames.next()).value).toEqual({ type: 'signal', signal: { type: 'stream.resumed' } })
    expect(numberOf((await frames.next()).value)).toBe(3)
    await frames.return(undefined)
  })

  it('sends nothing more once the viewer has left', async () => {
    const store = new FakeLog(5)
    const { frames, controller } = watching(store, 0)
    expect(numberOf((await frames.next()).value)).toBe(1)
    controller.abort()
    expect((await frames.next()).done).toBe(true)
  })
})
