import type { Offer } from '../../../lib/house/offered-models.ts'

/** The models of a list in which every word of the search occurs, in name, maker or name on the wire; in their order. */
export function findOffers(offers: Offer[], search: string): Offer[] {
  const words = folded(search).split(/\s+/).filter(Boolean)
  if (words.length === 0) return offers
  return offers.filter(({ wireName, name, maker }) => {
    const text = folded(`${name} ${maker} ${wireName}`)
    return words.every((word) => text.includes(word))
  })
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
