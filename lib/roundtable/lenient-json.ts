/** A value read from a text, and the index after it. */
export interface Read {
  value: unknown
  end: number
}

const closingQuote: Record<string, string> = { '"': '"', "'": "'", '“': '”' }
const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '', f: '' }
const words: Record<string, unknown> = {
  true: true,
  false: false,
  null: null,
  True: true,
  False: false,
  None: null,
}
const deepest = 16

/**
 * Reads one JSON object at `start`, forgiving what models often get wrong: trailing commas, single or typographic quotes,
 * bare keys, comments, raw line breaks in strings, Python's literals. Null when it is not one, or is not complete.
 */
export function readObject(text: string, start: number): (Read & { value: Record<string, unknown> }) | null {
  return readRecord(text, start, 0)
}

/** White space and comments. */
const nothing = /(?:\s+|\/\/[^\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\/)*/y

function skipSpace(text: string, index: number): number {
  return index + (matchAt(nothing, text, index)?.length ?? 0)
}

function readValue(text: string, start: number, depth: number): Read | null {
  const character = text.charAt(start)
  if (character === '{') return readRecord(text, start, depth + 1)
  if (character === '[') return readList(text, start, depth + 1)
  if (character in closingQuote) return readString(text, start)
  return readWord(text, start)
}

function readRecord(
  text: string,
  start: number,
  depth: number,
): (Read & { value: Record<string, unknown> }) | null {
  if (depth > deepest || text.charAt(start) !== '{') return null
  const entries: [string, unknown][] = []
  let at = skipSpace(text, start + 1)
  while (text.charAt(at) !== '}') {
    const key = readKey(text, at)
    if (!key) return null
    const colon = skipSpace(text, key.end)
    if (text.charAt(colon) !== ':') return null
    const read = readValue(text, skipSpace(text, colon + 1), depth)
    if (!read) return null
    entries.push([key.value, read.value])
    const next = afterItem(text, read.end, '}')
    if (next === null) return null
    at = next
  }
  return { value: record(entries), end: at + 1 }
}

/** A key that stands there twice with different values has none that counts: it gets the list of both. */
function record(entries: [string, unknown][]): Record<string, unknown> {
  const groups = Map.groupBy(entries, ([key]) => key)
  return Object.fromEntries(
    [...groups].map(([key, group]) => [
      key,
      group.length > 1 ? group.map(([, value]) => value) : group[0]?.[1],
    ]),
  )
}

function readList(text: string, start: number, depth: number): Read | null {
  if (depth > deepest) return null
  const items: unknown[] = []
  let at = skipSpace(text, start + 1)
  while (text.charAt(at) !== ']') {
    const read = readValue(text, at, depth)
    if (!read) return null
    items.push(read.value)
    const next = afterItem(text, read.end, ']')
    if (next === null) return null
    at = next
  }
  return { value: items, end: at + 1 }
}

/** Where the next item or the closing bracket stands; null when neither a comma nor the bracket follows. */
function afterItem(text: string, end: number, bracket: string): number | null {
  const at = skipSpace(text, end)
  if (text.charAt(at) === ',') return skipSpace(text, at + 1)
  return text.charAt(at) === bracket ? at : null
}

function readKey(text: string, start: number): { value: string; end: number } | null {
  if (text.charAt(start) in closingQuote) return readString(text, start)
  const bare = matchAt(/[A-Za-z_]\w*/y, text, start)
  return bare === null ? null : { value: bare, end: start + bare.length }
}

function readString(text: string, start: number): { value: string; end: number } | null {
  const closing = closingQuote[text.charAt(start)]
  let value = ''
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === closing) return { value, end: at + 1 }
    if (character !== '\\') {
      value += character
      continue
    }
    const escaped = text.charAt(++at)
    const code = escaped === 'u' ? matchAt(/[0-9a-fA-F]{4}/y, text, at + 1) : null
    value += code === null ? (escapes[escaped] ?? escaped) : String.fromCharCode(Number.parseInt(code, 16))
    if (code !== null) at += 4
  }
  return null
}

function readWord(text: string, start: number): Read | null {
  const word = matchAt(/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[A-Za-z]+/y, text, start)
  if (word === null) return null
  if (Object.hasOwn(words, word)) return { value: words[word], end: start + word.length }
  return /^[A-Za-z]/.test(word) ? null : { value: Number(word), end: start + word.length }
}

function matchAt(pattern: RegExp, text: string, index: number): string | null {
  pattern.lastIndex = index
  return pattern.exec(text)?.[0] ?? null
}
