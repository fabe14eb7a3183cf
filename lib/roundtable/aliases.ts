import { aliasNames } from './alias-names.ts'
import type { Seat } from './debate.ts'
import { type Random, shuffle } from './random.ts'

/**
 * Distinct one-word names for the seats of a debate and, one more, its reviewer: none occurs in `avoidText` (question,
 * options, context, personas). When the list runs out, two of its names are put together. Throws RangeError when even
 * those do not suffice, which the limits on input rule out.
 */
export function drawAliases(count: number, avoidText: string, random: Random): string[] {
  const avoided = avoidText.toLowerCase()
  const names = shuffle(aliasNames, random)
  const drawn: string[] = []
  for (const name of candidates(names)) {
    if (drawn.length === count) break
    if (!avoided.includes(name.toLowerCase())) drawn.push(name)
  }
  if (drawn.length < count) throw new RangeError(`Only ${drawn.length} of ${count} aliases can be drawn.`)
  return drawn
}

function* candidates(names: string[]): Generator<string> {
  yield* names
  for (const [index, first] of names.entries()) {
    for (const second of names.slice(index + 1)) yield first + second.toLowerCase()
  }
}

type NamedSeat = Pick<Seat, 'n' | 'alias' | 'model'>

/** What people call a seat: its model's name, with the seat's number where that model sits more than once. */
export function seatName(seat: NamedSeat, seats: readonly NamedSeat[]): string {
  const sharers = seats.filter((other) => other.model.name === seat.model.name)
  return sharers.length > 1 ? `${seat.model.name} (seat ${seat.n})` : seat.model.name
}

/** A reviewer's text with the models' names in place of their aliases, for people to read. */
export function nameAliases(text: string, seats: readonly NamedSeat[]): string {
  if (seats.length === 0) return text
  const names = new Map(seats.map((seat) => [seat.alias, seatName(seat, seats)]))
  const aliases = [...names.keys()].sort((one, other) => other.length - one.length).map(escapePattern)
  // Only Latin letters bound a name: in scripts without word spaces it stands right beside other letters.
  const pattern = new RegExp(
    `(?<![\\p{sc=Latin}\\d])(?:${aliases.join('|')})(?=s?(?![\\p{sc=Latin}\\d]))`,
    'gu',
  )
  return text.replace(pattern, (alias) => names.get(alias) ?? alias)
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
