import { partialField } from './partial-field.ts'

const narrativeStart = /"narrative"\s*:\s*\[/

/**
 * What can be read so far of a review that is still streaming: its headline, then its paragraphs, apart by an empty line.
 * A longer `raw` gives an extension of what a shorter one gave.
 */
export function partialReview(raw: string): string {
  const headline = partialField(raw, 'headline')
  const narrative = narrativeStart.exec(raw)
  if (!narrative) return headline
  return [headline, ...paragraphs(raw.slice(narrative.index + narrative[0].length))].join('\n\n')
}

/** The strings of a JSON list whose text may break off anywhere. */
function paragraphs(list: string): string[] {
  const found: string[] = []
  const strings = /\s*,?\s*("(?:[^"\\]|\\.)*"?)/sy
  for (let match = strings.exec(list); match; match = strings.exec(list)) {
    found.push(partialField(`{"paragraph":${match[1]}`, 'paragraph'))
  }
  return found
}
