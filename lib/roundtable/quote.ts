const spacelessScripts =
  /(?=[\p{L}\p{M}\p{N}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/gu
const wordCharacter = /[\p{L}\p{M}\p{N}]/u
const whiteSpace = /\s/u

const leastWords = 4
const leastCharacters = 8

interface Folded {
  text: string
  /** For each unit of `text`: where the character that it came from starts and ends in the original. */
  starts: number[]
  ends: number[]
}

/** Straightens typographic quotes and folds case; upper case first, so that ß meets SS and ς meets σ. */
function foldCharacter(character: string): string {
  if (/[‘’‚‛‹›′]/u.test(character)) return "'"
  if (/[“”„‟″«»]/u.test(character)) return '"'
  return character.toUpperCase().toLowerCase()
}

function foldText(text: string): Folded {
  const folded: Folded = { text: '', starts: [], ends: [] }
  const parts: string[] = []
  let position = 0
  for (const character of text) {
    const start = position
    position += character.length
    const isSpace = whiteSpace.test(character)
    if (isSpace && parts.at(-1) === ' ') {
      folded.ends[folded.ends.length - 1] = position
      continue
    }
    const part = isSpace ? ' ' : foldCharacter(character)
    parts.push(part)
    for (let unit = 0; unit < part.length; unit += 1) {
      folded.starts.push(start)
      folded.ends.push(position)
    }
  }
  folded.text = parts.join('')
  return folded
}

function isLongEnough(quote: string): boolean {
  const words = quote.split(' ').filter((word) => wordCharacter.test(word))
  return words.length >= leastWords || (quote.match(spacelessScripts)?.length ?? 0) >= leastCharacters
}

/** Whether two neighbouring characters belong to one word, so that a quotation may not be cut between them. */
function joins(before: string | undefined, after: string | undefined): boolean {
  if (!before || !after || !wordCharacter.test(before) || !wordCharacter.test(after)) return false
  return !before.match(spacelessScripts) && !after.match(spacelessScripts)
}

function characterBefore(text: string, index: number): string | undefined {
  return Array.from(text.slice(Math.max(0, index - 2), index)).at(-1)
}

function characterAt(text: string, index: number): string | undefined {
  return Array.from(text.slice(index, index + 2))[0]
}

/**
 * Finds quoted words in a text, whatever the case, white space and typographic quotes of either; only whole words, and
 * only quotations of at least 4 words, or 8 characters in scripts without word spaces.
 * Returns where they stand, as UTF-16 offsets into `text` as it was given (`end` exclusive), or null.
 */
export function findQuote(quote: string, text: string): { start: number; end: number } | null {
  const wanted = foldText(quote).text.trim()
  if (!isLongEnough(wanted)) return null
  const folded = foldText(text)
  let at = folded.text.indexOf(wanted)
  while (at !== -1) {
    const after = at + wanted.length
    const cutsWord =
      joins(characterBefore(folded.text, at), characterAt(folded.text, at)) ||
      joins(characterBefore(folded.text, after), characterAt(folded.text, after))
    const start = folded.starts[at]
    const end = folded.ends[after - 1]
    if (!cutsWord && start !== undefined && end !== undefined) return { start, end }
    at = folded.text.indexOf(wanted, at + 1)
  }
  return null
}

/** Whether quoted words stand in a text, by the rules of `findQuote`. */
export function quoteStands(quote: string, text: string): boolean {
  return findQuote(quote, text) !== null
}
