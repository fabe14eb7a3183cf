import type { Delta } from '../roundtable/events.ts'

/** Characters of text in one notification: even at four bytes each and escaped it stays below the database's 8,000. */
const textLimit = 1_200
const deltasLimit = 6

/** Deltas cut and grouped so that each group fits one notification. */
export function splitDeltas<Item extends { delta: Delta }>(items: Item[]): Item[][] {
  const pieces = items.flatMap((item) => {
    const { text, offset } = item.delta
    const count = Math.max(1, Math.ceil(text.length / textLimit))
    return Array.from({ length: count }, (_, index) => ({
      ...item,
      delta: {
        ...item.delta,
        offset: offset + index * textLimit,
        text: text.slice(index * textLimit, (index + 1) * textLimit),
      },
    }))
  })
  const groups: Item[][] = []
  let size = 0
  for (const piece of pieces) {
    const group = groups.at(-1)
    if (!group || group.length >= deltasLimit || size + piece.delta.text.length > textLimit) {
      groups.push([piece])
      size = piece.delta.text.length
    } else {
      group.push(piece)
      size += piece.delta.text.length
    }
  }
  return groups
}
