/** Invisible characters that reorder or hide text: bidirectional overrides and isolates, zero-width spaces, joiners of words. */
const hidden = /(?!\s)\p{Cc}|[\u200B\u202A-\u202E\u2060-\u2069\uFEFF]/gu

const unspaced =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\p{sc=Tibetan}'
/** A character of a script without word spaces, or a word; a run of more than 30 characters is several words. */
const wordPattern = new RegExp(`[${unspaced}]|[^\\s${unspaced}]{1,30}`, 'gu')
const unspacedCharacter = new RegExp(`^[${unspaced}]`, 'u')

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Any text as well-formed Unicode: NFC, without NUL, lone surrogates replaced by U+FFFD. */
export function wellFormed(text: string): string {
  return text.toWellFormed().replaceAll('\0', '').normalize('NFC')
}

/** Well-formed text without control, bidirectional-override and zero-width characters; line breaks stay. */
export function visible(text: string): string {
  return wellFormed(text.replace(hidden, ''))
}

/** Text for a single-line field: visible characters only, white space collapsed, trimmed. */
export function singleLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim()
}

/** At most `length` UTF-16 units from the start of a text, never half of a surrogate pair. */
export function cutAt(text: string, length: number): string {
  const end = /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) ? length - 1 : length
  return text.slice(0, end)
}

function weight(word: string): number {
  return unspacedCharacter.test(word) ? 0.5 : 1
}

/** Number of words; in scripts without word spaces two characters count as one. */
export function countWords(text: string): number {
  let words = 0
  for (const [word] of text.matchAll(wordPattern)) words += weight(word)
  return words
}

/** Where the last word ends that still fits; null when all fit. */
function endOfWords(text: string, words: number): number | null {
  let counted = 0
  let end = 0
  for (const match of text.matchAll(wordPattern)) {
    counted += weight(match[0])
    if (counted > words) return end
    end = match.index + match[0].length
  }
  return null
}

/**
 * A text of at most `words` words (300 characters of Chinese for 150), cut at the last sentence end that fits; where not
 * even the first sentence fits, cut after a word and marked with an ellipsis.
 */
export function cutAtSentence(text: string, words = 150): string {
  const end = endOfWords(text, words)
  if (end === null) return text.trim()
  let kept = ''
  for (const { segment, index } of sentences.segment(text)) {
    if (index + segment.trimEnd().length > end) break
    kept += segment
  }
  return kept.trim() || `${text.slice(0, end).trim()}…`
}
