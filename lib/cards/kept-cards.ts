/** Pictures kept in memory: some 60 kB each. */
const most = 300

const cards = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

/** The picture of this name, drawn where it is not kept; who asks meanwhile waits for the same drawing. */
export function keptCard(
  name: string,
  draw: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const card = cards.get(name) ?? draw()
  // What was asked for last goes last.
  cards.delete(name)
  cards.set(name, card)
  card.catch(() => cards.delete(name))
  const [oldest] = cards.keys()
  if (cards.size > most && oldest !== undefined) cards.delete(oldest)
  return card
}
