import { answerStart } from './extract-json.ts'

const special = /["\\]/g
const simpleEscapes: Record<string, string> = { n: '\n', t: '\t', r: '', b: '', f: '' }

/**
 * What has arrived so far of a string field in a JSON text that is still streaming, code fences and thinking blocks
 * around it allowed. A longer `raw` gives an extension of what a shorter one gave: half an escape, or half a surrogate
 * pair, is held back until the rest is there.
 */
export function partialField(raw: string, field: string): string {
  const start = answerStart(raw)
  let at = start === null ? -1 : objectStart(raw, start)
  while (at !== -1 && at < raw.length) {
    if (raw.charAt(at) !== '"') {
      at++
      continue
    }
    const end = stringEnd(raw, at)
    if (end === -1) return ''
    const colon = /\s*:\s*"/y
    colon.lastIndex = end + 1
    if (raw.slice(at + 1, end) === field && colon.test(raw)) return decode(raw, colon.lastIndex)
    at = end + 1
  }
  return ''
}

function objectStart(raw: string, from: number): number {
  const index = raw.slice(from).search(/\{\s*"/)
  return index === -1 ? -1 : from + index
}

/** Index of the quotation mark that closes the string opened at `open`; -1 while there is none. */
function stringEnd(raw: string, open: number): number {
  for (let at = open + 1; at < raw.length; at++) {
    if (raw.charAt(at) === '\\') at++
    else if (raw.charAt(at) === '"') return at
  }
  return -1
}

function decode(raw: string, start: number): string {
  let text = ''
  let at = start
  let open = true
  while (open && at < raw.length) {
    special.lastIndex = at
    const end = special.exec(raw)?.index ?? raw.length
    text += raw.slice(at, end)
    at = end
    if (raw.charAt(at) === '"') {
      open = false
    } else if (at < raw.length) {
      const length = raw.charAt(at + 1) === 'u' ? 6 : 2
      if (at + length > raw.length) break
      text += decodeEscape(raw.slice(at + 1, at + length))
      at += length
    }
  }
  const held = open && /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text
  return held.toWellFormed().replaceAll('\0', '')
}

function decodeEscape(escaped: string): string {
  if (!escaped.startsWith('u')) return simpleEscapes[escaped] ?? escaped
  const isCode = /^u[0-9a-fA-F]{4}$/.test(escaped)
  return isCode ? String.fromCharCode(Number.parseInt(escaped.slice(1), 16)) : '\uFFFD'
}
