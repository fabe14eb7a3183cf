import type { Seat } from '../../lib/roundtable/debate.ts'

/** Two letters for each word or capital of a name, the likeliest first. */
function candidates(name: string): string[] {
  const letters = Array.from(name.matchAll(/[\p{L}\p{N}]/gu), ([letter]) => letter)
  const first = letters[0] ?? '?'
  const starts = Array.from(
    name.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]|\p{Lu}/gu),
    ([letter]) => letter,
  ).slice(1)
  return [...starts, ...letters.slice(1), ''].map((second) => (first + second).toLocaleUpperCase('en'))
}

/** A name without what stands in brackets behind it. */
function withoutRemark(name: string): string {
  return name.replace(/\s*\([^)]*\)$/, '')
}

/**
 * Two letters for each seat by its number: the maker's where every seat has another maker, else the model's, kept apart
 * as far as two letters can.
 */
export function seatInitials(seats: Pick<Seat, 'n' | 'model'>[]): Map<number, string> {
  const makersDiffer = new Set(seats.map(({ model }) => model.maker)).size === seats.length
  const taken = new Set<string>()
  return new Map(
    seats.map(({ n, model }) => {
      const possible = candidates(makersDiffer ? model.maker : withoutRemark(model.name))
      const initials = possible.find((pair) => !taken.has(pair)) ?? possible[0] ?? '?'
      taken.add(initials)
      return [n, initials]
    }),
  )
}
