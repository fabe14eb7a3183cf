/** What Postgres takes neither in text nor in jsonb, as JSON.stringify writes it: NUL and lone surrogates. */
const unstorable = /\\u(?:0000|d[89a-f])/

/** A copy of a JSON value whose strings have no NUL and no lone surrogate; the value itself where it has none anyway. */
export function cleanJson<Value>(value: Value): Value {
  const text = JSON.stringify(value)
  if (!unstorable.test(text)) return value
  return JSON.parse(text, (_key, item) => (typeof item === 'string' ? cleanText(item) : item))
}

/** The same text without NUL, and with U+FFFD for each lone surrogate. */
function cleanText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}
