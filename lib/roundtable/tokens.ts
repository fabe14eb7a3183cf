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

/** By code units: a text is counted for every call of a debate, and walking it by characters takes twice as long. */
function tokens(text: string, { ascii, alphabet, dense, astral }: Rates): number {
  let sum = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // By the bytes that a character has in UTF-8, which is what tokenizers merge.
    if (unit < 0x80) sum += ascii
    else if (unit < 0x800) sum += alphabet
    else if (isPair(unit, text.charCodeAt(at + 1))) {
      sum += astral
      at++
    } else sum += dense
  }
  return Math.ceil(sum)
}

function isPair(unit: number, next: number): boolean {
  return (unit & 0xfc00) === 0xd800 && (next & 0xfc00) === 0xdc00
}
