/** Shorter keys would be given away by their ending. */
const leastKeyLength = 12

/** The last four characters of a key, to tell keys apart; none of a short one, null without a key. */
export function keyEndingOf(apiKey: string | null): string | null {
  return apiKey && (apiKey.length < leastKeyLength ? '' : apiKey.slice(-4))
}
