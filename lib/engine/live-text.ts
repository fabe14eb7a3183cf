/** Live text is for following along: past this many characters the viewers wait for the settled answer. */
const charactersLimit = 40_000

/**
 * Turns a growing raw answer into pieces of readable text. `read` finds the readable part of the raw text so far; what it
 * finds is published as it grows, and not at all once it is no longer an extension of what was published. Pieces carry their offset in UTF-16 units and never split a surrogate pair.
 */
export class LiveText {
  #raw = ''
  #sent = ''
  readonly #read: (raw: string) => string
  readonly #publish: (offset: number, text: string) => void

  constructor(read: (raw: string) => string, publish: (offset: number, text: string) => void) {
    this.#read = read
    this.#publish = publish
  }

  add(text: string): void {
    if (this.#raw.length > charactersLimit) return
    this.#raw += text
    const readable = this.#read(this.#raw)
      .replace(/[\uD800-\uDBFF]$/, '')
      .toWellFormed()
      .replaceAll('\u0000', '')
    if (readable.length <= this.#sent.length || !readable.startsWith(this.#sent)) return
    this.#publish(this.#sent.length, readable.slice(this.#sent.length))
    this.#sent = readable
  }

  /** A new try begins from nothing. */
  restart(): void {
    this.#raw = ''
    this.#sent = ''
  }
}
