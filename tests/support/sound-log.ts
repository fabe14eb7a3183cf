import { expect } from 'vitest'
import type { DebateEvent } from '../../lib/roundtable/events.ts'
import { foldAll } from '../../lib/roundtable/fold.ts'
import type { Store } from '../../lib/store/store.ts'

/** Fails unless a debate's log, its turn rows and its document agree, and every turn has settled exactly once. */
export async function expectSoundLog(store: Store, id: string): Promise<void> {
  const events = await store.readEvents(id, 0)
  expectSoundEvents(events)
  const folded = foldAll(events)
  expect(await store.readDebate(id)).toEqual(folded)
  expect(await store.findDebate(id)).toMatchObject({ seq: folded?.seq, status: folded?.status })
  for (const round of folded?.rounds ?? []) {
    for (const { seat, sample, status } of round.turns) {
      const row = await store.readTurn(id, round.n, seat, sample)
      expect(row?.status).toBe(status)
    }
  }
}

/** Fails unless events are numbered without a gap, and turns settle once each, within their round. */
function expectSoundEvents(events: DebateEvent[]): void {
  expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1))
  const waiting = new Set<string>()
  const opened: number[] = []
  const closed: number[] = []
  for (const event of events) {
    if (event.type === 'round.opened') {
      expect(event.round).toBe(opened.length + 1)
      expect(closed).toHaveLength(opened.length)
      opened.push(event.round)
      for (const { seat, sample } of event.asks) waiting.add(`${event.round}/${seat}/${sample}`)
    } else if (event.type === 'debate.reopened' && event.turn) {
      waiting.add(`${event.turn.round}/${event.turn.seat}/${event.turn.sample}`)
    } else if (event.type === 'turn.settled') {
      const turn = `${event.round}/${event.seat}/${event.sample}`
      expect(waiting.delete(turn), `${turn} settles, at ${event.seq}, while it waits`).toBe(true)
    } else if (event.type === 'round.closed') {
      expect([...waiting]).toEqual([])
      closed.push(event.round)
      expect(closed).toEqual(opened)
    }
  }
  if (foldAll(events)?.status === 'finished') expect([...waiting]).toEqual([])
}

/** Keeps events as they are reported, from any number of processes, and fails when one is ever told otherwise. */
export class ReportedLogs {
  readonly #logs = new Map<string, Map<number, string>>()

  add(debate: string, event: DebateEvent): void {
    const log = this.#logs.get(debate) ?? new Map<number, string>()
    this.#logs.set(debate, log)
    const known = log.get(event.seq)
    const text = JSON.stringify(event)
    if (known !== undefined && known !== text)
      throw new Error(`Event ${event.seq} of ${debate} was ${known} and is now ${text}.`)
    log.set(event.seq, text)
  }

  /** How many events were reported of all debates. */
  get size(): number {
    return [...this.#logs.values()].reduce((sum, log) => sum + log.size, 0)
  }

  /** Every event that was ever reported of a debate. */
  of(debate: string): DebateEvent[] {
    return [...(this.#logs.get(debate)?.values() ?? [])].map((text) => JSON.parse(text) as DebateEvent)
  }

  isOver(debate: string): boolean {
    return this.of(debate).some((event) => event.type === 'debate.finished')
  }
}
