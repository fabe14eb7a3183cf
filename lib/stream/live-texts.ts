import type { Delta } from '../roundtable/events.ts'

/** What a delta speaks of: a turn of the debate, or its review. */
export function deltaKey(delta: Delta): string {
  return delta.type === 'review.delta' ? 'review' : `${delta.round}/${delta.seat}/${delta.sample}`
}

/** `later` glued to `earlier` of the same turn and attempt; a higher attempt replaces; null when text between is missing. */
export function joinDeltas(earlier: Delta, later: Delta): Delta | null {
  if (later.attempt > earlier.attempt) return later.offset === 0 ? later : null
  if (later.attempt < earlier.attempt) return earlier
  const known = later.offset - earlier.offset
  if (known < 0 && later.text.length >= earlier.text.length - known) return later
  if (known < 0 || known > earlier.text.length) return null
  const tail = later.text.slice(earlier.text.length - known)
  return tail === '' ? earlier : { ...earlier, text: earlier.text + tail }
}

/** The text so far of every turn that is speaking, by debate. */
export class LiveTexts {
  readonly #debates = new Map<string, Map<string, Delta>>()

  /** Adds new text. False when text before it is missing here; it is dropped then. */
  add(debate: string, delta: Delta): boolean {
    const texts = this.#debates.get(debate) ?? new Map<string, Delta>()
    this.#debates.set(debate, texts)
    const key = deltaKey(delta)
    const earlier = texts.get(key)
    const joined = earlier ? joinDeltas(earlier, delta) : delta.offset === 0 ? delta : null
    if (!joined) return false
    texts.set(key, joined)
    return true
  }

  /** All that has been said and not settled, each from its beginning. */
  read(debate: string): Delta[] {
    return [...(this.#debates.get(debate)?.values() ?? [])]
  }

  drop(debate: string, key: string): void {
    this.#debates.get(debate)?.delete(key)
  }

  forget(debate: string): void {
    this.#debates.delete(debate)
  }
}
