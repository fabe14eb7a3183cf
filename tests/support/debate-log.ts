import type { Debate } from '../../lib/roundtable/debate.ts'
import type { DebateEvent, Happening } from '../../lib/roundtable/events.ts'
import { fold } from '../../lib/roundtable/fold.ts'
import { makeStart, type StartChanges } from './debate-fixtures.ts'

/** A log in memory: numbers and dates what happens, one second apart, and keeps the folded document. */
export class DebateLog {
  readonly events: DebateEvent[] = []
  debate: Debate

  constructor(changes: StartChanges = {}) {
    this.debate = fold(null, this.#number({ type: 'debate.started', start: makeStart(changes) }))
  }

  write(...happenings: Happening[]): Debate {
    for (const happening of happenings) this.debate = fold(this.debate, this.#number(happening))
    return this.debate
  }

  #number(happening: Happening): DebateEvent {
    const at = new Date(Date.UTC(2026, 0, 1, 0, 0, this.events.length)).toISOString()
    const event = { ...happening, seq: this.events.length + 1, at }
    this.events.push(event)
    return event
  }
}
