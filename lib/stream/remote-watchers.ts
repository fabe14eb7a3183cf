import type { Notices } from '../store/store.ts'
import type { Spoken } from './mailbox.ts'
import { splitDeltas } from './split-deltas.ts'

/** Which debates other instances watch, so that live text leaves this one only where somebody listens. */
export class RemoteWatchers {
  readonly #expiry = new Map<string, Map<string, number>>()
  readonly #expiryMs: number

  constructor(expiryMs: number) {
    this.#expiryMs = expiryMs
  }

  add(debate: string, instance: string): void {
    const instances = this.#expiry.get(debate) ?? new Map<string, number>()
    this.#expiry.set(debate, instances.set(instance, performance.now() + this.#expiryMs))
  }

  remove(debate: string, instance: string): void {
    const instances = this.#expiry.get(debate)
    instances?.delete(instance)
    if (instances?.size === 0) this.#expiry.delete(debate)
  }

  any(debate: string): boolean {
    for (const [instance, expiry] of this.#expiry.get(debate) ?? []) {
      if (expiry > performance.now()) return true
      this.remove(debate, instance)
    }
    return false
  }

  forget(debate: string): void {
    this.#expiry.delete(debate)
  }

  /** Best effort: a listener that misses a piece asks for all of it again. */
  send(notices: Notices, debate: string, spoken: Spoken[]): void {
    for (const deltas of splitDeltas(spoken)) notices.send({ type: 'deltas', debate, deltas }).catch(() => {})
  }
}
