import { quoteStands } from '../../roundtable/quote.ts'
import { cutAtSentence } from '../../roundtable/text.ts'

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/**
 * A whole sentence of a statement that is fit to be quoted word for word: none that quotes others, and not the first,
 * which says little. `later` takes one further on. Null when there is none.
 */
export function pickSentence(words: string, later = 0): string | null {
  const found = [...sentences.segment(words)]
    .slice(1)
    .map(({ segment }) => segment.trim())
    .filter(
      (sentence) =>
        !/^\p{Ll}|[“”"«»:…]/u.test(sentence) && sentence.length <= 160 && quoteStands(sentence, words),
    )
  return found[Math.min(later, found.length - 1)] ?? null
}

/** A sentence fit to be quoted, else how the statement begins. */
export function pickWords(words: string): string {
  return pickSentence(words) ?? cutAtSentence(words.replace(/["“”«»]/g, ''), 12)
}
