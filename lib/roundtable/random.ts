/** A source of numbers in [0, 1). */
export type Random = () => number

const tokenAlphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** FNV-1a over UTF-16 units, from a given basis; 32 bits. */
function hash(text: string, basis: number): number {
  let value = basis >>> 0
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0
  }
  return value
}

/**
 * The same numbers for the same seed, for draws that must come out alike when a run is repeated. Generator: xoshiro128**
 * (Blackman and Vigna, 2018), its state taken from the seed. Not for secrets.
 */
export function seededRandom(seed: string): Random {
  let [a, b, c, d] = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((basis) => hash(seed, basis)) as [
    number,
    number,
    number,
    number,
  ]
  const next = () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return result / 0x1_0000_0000
  }
  // The first outputs still show the structure of similar seeds.
  for (let round = 0; round < 16; round++) next()
  return next
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits))
}

/** A whole number from 0 up to, not including, `limit`. */
export function drawIndex(limit: number, random: Random): number {
  return Math.floor(random() * limit)
}

/** The items in a random order, every order equally likely (Fisher and Yates); the input stays as it is. */
export function shuffle<Item>(items: readonly Item[], random: Random): Item[] {
  const shuffled = [...items]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = drawIndex(last + 1, random)
    const swapped = shuffled[last] as Item
    shuffled[last] = shuffled[other] as Item
    shuffled[other] = swapped
  }
  return shuffled
}

/** A token of 16 letters and digits that marks where quoted data begins and ends. */
export function drawToken(random: Random): string {
  return Array.from({ length: 16 }, () => tokenAlphabet.charAt(drawIndex(tokenAlphabet.length, random))).join(
    '',
  )
}
