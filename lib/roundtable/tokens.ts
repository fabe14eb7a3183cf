/** Latin text has about four characters a token with the tokenizers of all makers. */
const usual = { ascii: 1 / 4, alphabet: 1 / 2, dense: 1, astral: 2 }
/** Numbers and code are denser than prose, rare characters are written as bytes. */
const most = { ascii: 1 / 3, alphabet: 1, dense: 1.5, astral: 3 }

type Rates = typeof usual

/** Tokens in a text of any script, as is usual, where a provider reports none: a token is four Latin letters, two of another alphabet, or one character of Chinese. */
export function estimateTokens(text: string): number {
  return tokens(text, usual)
}

/** Tokens that a text of any script has at most, but for text made to be dear. */
export function mostTokens(text: string): number {
  return tokens(text, most)
}

function tokens(text: string, rates: Rates): number {
  let sum = 0
  for (const character of text) sum += rateOf(character.codePointAt(0) ?? 0, rates)
  return Math.ceil(sum)
}

/** By the bytes that a character has in UTF-8, which is what tokenizers merge. */
function rateOf(codePoint: number, { ascii, alphabet, dense, astral }: Rates): number {
  if (codePoint < 0x80) return ascii
  if (codePoint < 0x800) return alphabet
  return codePoint < 0x10000 ? dense : astral
}
