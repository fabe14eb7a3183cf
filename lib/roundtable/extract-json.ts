import { readObject } from './lenient-json.ts'

export type JsonRecord = Record<string, unknown>

/** What begins like a JSON object, as opposed to a brace in prose. Comments may stand before its first key. */
const opening =
  /\{(?:\s|\/\/[^\n]*\n|\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\/)*(?:"[^"\\\n]{0,60}"|'[^'\\\n]{0,60}'|“[^”\n]{0,60}”|[A-Za-z_]\w{0,60})\s*:/y

/**
 * The objects in a model's raw answer that hold an answer (`isAnswer`), in order. Strict JSON first; otherwise every
 * complete object outside strings, with code fences, prose and a leading thinking block around it forgiven, and one
 * wrapped under a single key unwrapped. None at all when something begins like an object and does not end as one: what
 * follows may then be a quotation inside it, and is nobody's answer.
 */
export function extractJson(raw: string, isAnswer: (record: JsonRecord) => boolean): JsonRecord[] {
  const whole = parseStrictly(raw.trim())
  const found = whole === undefined ? scan(raw) : [whole]
  return found.map((value) => unwrap(value, isAnswer, 3)).filter((answer) => answer !== null)
}

/** A field of an object, whatever the case of its key, and with or without underscores; of several the list of all. */
export function fieldOf(record: JsonRecord, name: string): unknown {
  const wanted = foldKey(name)
  const keys = Object.keys(record).filter((candidate) => foldKey(candidate) === wanted)
  const [key] = keys
  if (key === undefined) return undefined
  return keys.length > 1 ? keys.map((one) => record[one]) : record[key]
}

function foldKey(key: string): string {
  return key.toLowerCase().replace(/[^a-z]/g, '')
}

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Where the answer begins: after a thinking block at the start; null while that block is not closed. */
export function answerStart(raw: string): number | null {
  const block = /^\s*<(think|thinking|thought)>/i.exec(raw)
  if (!block) return 0
  const close = `</${block[1]?.toLowerCase()}>`
  const end = raw.toLowerCase().indexOf(close)
  return end === -1 ? null : end + close.length
}

function parseStrictly(text: string): unknown {
  try {
    const outer: unknown = JSON.parse(text)
    const whole = typeof outer === 'string' ? outer.trim() : text
    const value: unknown = typeof outer === 'string' ? JSON.parse(whole) : outer
    // Read once more by our own reader, which notices a key that stands there twice.
    return isRecord(value) ? (readObject(whole, 0)?.value ?? value) : value
  } catch {
    return undefined
  }
}

function scan(raw: string): JsonRecord[] {
  const start = answerStart(raw)
  const found: JsonRecord[] = []
  let at = start === null ? -1 : raw.indexOf('{', start)
  while (at !== -1) {
    opening.lastIndex = at
    const read = opening.test(raw) ? readObject(raw, at) : undefined
    if (read === null) return []
    if (read) found.push(read.value)
    at = raw.indexOf('{', read ? read.end : at + 1)
  }
  return found
}

function unwrap(value: unknown, isAnswer: (record: JsonRecord) => boolean, depth: number): JsonRecord | null {
  if (Array.isArray(value))
    return value.length === 1 && depth > 0 ? unwrap(value[0], isAnswer, depth - 1) : null
  if (!isRecord(value)) return null
  if (isAnswer(value)) return value
  const values = Object.values(value)
  return values.length === 1 && depth > 0 ? unwrap(values[0], isAnswer, depth - 1) : null
}
