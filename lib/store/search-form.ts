/** Thai, Lao, Burmese, Khmer, kana and Han: written without spaces between words. */
const unspaced =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3134f}]/gu

/**
 * A text as it is searched in: compatibility forms folded, lower case, so that any script finds itself. Where a script has
 * no spaces between words each character stands apart: the index knows words by three characters and their ends, so that
 * it then finds a single one.
 */
export function searchForm(text: string): string {
  return apart(folded(text))
}

/** The words of a search, each in the form in which it stands in `searchForm`. */
export function searchWords(query: string): string[] {
  return folded(query).split(/\s+/u).filter(Boolean).map(apart)
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function apart(text: string): string {
  return text.replace(unspaced, ' $& ').replace(/\s+/gu, ' ')
}
