import { randomInt } from 'node:crypto'

const questionCharacters = 60
const suffixCharacters = 12
const suffixAlphabet = 'abcdefghijkmnpqrstuvwxyz23456789'

/** So many characters of an alphabet without look-alikes, unguessable. */
export function randomCharacters(count: number): string {
  return Array.from({ length: count }, () => suffixAlphabet[randomInt(suffixAlphabet.length)]).join('')
}

/**
 * A debate's slug: up to 60 characters of the question in its own script (letters, marks and digits, words joined by
 * hyphens), then `-` and 12 random characters. No dots, so that `.md` and the like can follow it in a path.
 */
export function debateSlug(question: string): string {
  const words =
    question
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const characters = Array.from(words.join('-')).slice(0, questionCharacters).join('')
  const readable = characters.replace(/-+$/u, '')
  return `${readable || 'question'}-${randomCharacters(suffixCharacters)}`
}
