/** Thai, Lao, Burmese, Khmer, kana and Han: written without spaces between words. */
const unspaced =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3134f}]/gu

/** A sign with something right behind it. */
const signBeforeWord = /([!-/:-@[-`{-~¡«»¿‐-‧‹›])(?=[^\s!-/:-@[-`{-~¡«»¿‐-‧‹›])/gu

/** Accents of letters that have a plain form, the vowel signs of Hebrew and Arabic, hamza on a letter, and what only stretches Arabic words. */
const optionalMarks =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u0655\u0670]/gu

/**
 * A text as it is searched in: compatibility forms folded, lower case, without the marks that many leave out when they
 * type, so that any script finds itself. The index knows words by three characters, or by the two or one that they begin
 * with. So a space stands before every word, and around each character of scripts that have no spaces between words: then
 * it finds a single one of them.
 */
export function searchForm(text: string): string {
  return ` ${apart(folded(text))}`.replace(/^ +/, ' ')
}

/**
 * The words of a search, each in the form in which it stands in `searchForm`. One of one or two letters is meant as the
 * beginning of a word; in the middle of words they stand too often to find anything by.
 */
export function searchWords(query: string): string[] {
  const words = folded(query).split(/\s+/u).filter(Boolean)
  return words.map((word) => (/^[\p{L}\p{N}]{1,2}$/u.test(word) ? ` ${word}` : word)).map(apart)
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFD').replace(optionalMarks, '').normalize('NFC')
}

function apart(text: string): string {
  return text.replace(signBeforeWord, '$1 ').replace(unspaced, ' $& ').replace(/\s+/gu, ' ')
}
