import type { FontFile } from './fonts.ts'

/** What is never set: pictures among letters, with what belongs to them, and characters that are not seen. */
export const unset =
  /\p{C}|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Variation_Selector}|\p{Regional_Indicator}/u

const rightToLeft = /[\p{sc=Arabic}\p{sc=Hebrew}]/u
const neutral = /^[^\p{L}\p{M}\p{N}]$/u

/**
 * A text cut where the font changes. In a text with letters from right to left each character between words stands alone,
 * since it depends on its surroundings on which side it comes.
 */
export function splitRuns(
  text: string,
  fontOf: (character: string) => FontFile | null,
): { text: string; family: string; isThin: boolean }[] {
  const isMixed = rightToLeft.test(text)
  const runs: { text: string; family: string; isThin: boolean; isAlone: boolean }[] = []
  for (const character of text) {
    const file = unset.test(character) ? null : fontOf(character)
    if (!file) continue
    const last = runs.at(-1)
    const isAlone = isMixed && neutral.test(character)
    const joins = last && !last.isAlone && !isAlone && last.family === file.family
    if (joins) last.text += character
    else runs.push({ text: character, family: file.family, isThin: file.isThin, isAlone })
  }
  return runs.map(({ isAlone, ...run }) => run)
}

/** A text as the content of an element of SVG. */
export function escapeText(text: string): string {
  return text.replace(/[<&>]/g, (character) => `&#${character.charCodeAt(0)};`)
}
