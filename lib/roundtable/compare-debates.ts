import type { Ballot, Debate, ModelReference, Option, OptionId, Seat, Settings } from './debate.ts'

/** One of two debates has nothing here where it is null. */
type Pair<Value> = [Value | null, Value | null]

interface ComparedOption {
  text: string
  /** Votes for it; null where it was not on the ballot paper. */
  votes: Pair<number>
}

export interface ComparedSeat {
  model: ModelReference
  persona: string | null
  /** The seat in either debate. */
  seats: Pair<Seat>
  /** Where it stood in the end, as an option of the comparison or `abstain`; null without a ballot. */
  ballots: Pair<Ballot>
  /** It has a ballot in both, and not the same. */
  moved: boolean
}

type ComparedSetting = 'rounds' | 'samples' | 'debateOn' | 'aliases' | 'reviewer'

/** What was asked differently, the first debate's value first. */
export type Change =
  | { what: 'question' | 'context' | 'mode'; values: Pair<string> }
  | { what: ComparedSetting; values: [Settings[ComparedSetting], Settings[ComparedSetting]] }
  | { what: 'option.added' | 'option.removed'; text: string }
  | { what: 'seat.joined' | 'seat.left'; model: ModelReference; persona: string | null }

export interface Comparison {
  /** The options of both, by their words: those of the first in its order, then what the second added. */
  options: Option[]
  tally: ComparedOption[]
  winners: Pair<OptionId>
  /** Those that moved first, then those that held, then those that sat in one of them only. */
  seats: ComparedSeat[]
  changes: Change[]
}

type Both = [Debate, Debate]

/** What two debates of one family have in common, and what differs between them. */
export function compareDebates(debates: Both): Comparison {
  const options = commonOptions(debates)
  return {
    options,
    tally: options.map(({ text }) => ({ text, votes: pair(debates, (debate) => votesFor(debate, text)) })),
    winners: pair(debates, (debate) => common(debate, debate.verdict?.winner ?? null, options)),
    seats: compareSeats(debates, options),
    changes: [...changesOfQuestion(debates), ...changesOfOptions(debates), ...changesOfPanel(debates)],
  }
}

function pair<Value>([one, other]: Both, read: (debate: Debate) => Value): [Value, Value] {
  return [read(one), read(other)]
}

const folded = (text: string) => text.trim().toLowerCase()
const sameText = (one: string, other: string) => folded(one) === folded(other)

/** An option by its words: its letter and id may be others in each. */
function optionNamed(options: Option[], text: string): Option | undefined {
  return options.find((option) => sameText(option.text, text))
}

function commonOptions([one, other]: Both): Option[] {
  const added = other.options.filter(({ text }) => !optionNamed(one.options, text))
  return [...one.options, ...added].map(({ text }, index) => ({ id: `o${index + 1}`, text }))
}

function votesFor({ options, verdict }: Debate, text: string): number | null {
  const option = optionNamed(options, text)
  if (!option) return null
  return verdict?.tally.find((count) => count.option === option.id)?.votes ?? 0
}

const seatKey = ({ model, persona }: Seat) => JSON.stringify([model.id, persona])

/** Pairs the seats of the same model and persona, in their order; whose persona alone differs is paired next. */
function pairSeats([one, other]: Both): Pair<Seat>[] {
  const left = [...one.seats]
  const right = [...other.seats]
  const pairs: [Seat, Seat][] = []
  for (const sameAs of [seatKey, (seat: Seat) => seat.model.id]) {
    for (const seat of [...left]) {
      const match = right.find((candidate) => sameAs(candidate) === sameAs(seat))
      if (!match) continue
      pairs.push([seat, match])
      left.splice(left.indexOf(seat), 1)
      right.splice(right.indexOf(match), 1)
    }
  }
  const inOrder = pairs.sort(([first], [second]) => first.n - second.n)
  return [
    ...inOrder,
    ...left.map((seat): Pair<Seat> => [seat, null]),
    ...right.map((seat): Pair<Seat> => [null, seat]),
  ]
}

function compareSeats(debates: Both, options: Option[]): ComparedSeat[] {
  const compared = pairSeats(debates).flatMap((seats): ComparedSeat[] => {
    const seat = seats[1] ?? seats[0]
    if (!seat) return []
    const ballots = debates.map((debate, index) =>
      common(debate, seats[index]?.standing.ballot ?? null, options),
    )
    const [before = null, after = null] = ballots
    const moved = before !== null && after !== null && before !== after
    return [{ model: seat.model, persona: seat.persona, seats, ballots: [before, after], moved }]
  })
  const inBoth = compared.filter(({ seats }) => !seats.includes(null))
  return [
    ...inBoth.filter(({ moved }) => moved),
    ...inBoth.filter(({ moved }) => !moved),
    ...compared.filter(({ seats }) => seats.includes(null)),
  ]
}

/** What a debate knows by an id of its own, by the comparison's. */
function common(debate: Debate, ballot: Ballot | null, options: Option[]): Ballot | null {
  const text = debate.options.find(({ id }) => id === ballot)?.text
  return text === undefined ? ballot : (optionNamed(options, text)?.id ?? null)
}

function changesOfQuestion(debates: Both): Change[] {
  const texts = (['question', 'context', 'mode'] as const).flatMap((what): Change[] => {
    const values = pair(debates, (debate) => debate[what])
    return values[0] === values[1] ? [] : [{ what, values }]
  })
  // A poll has no rounds to differ in, and a debate no samples: that its mode is another says it all.
  const sameMode = debates[0].mode === debates[1].mode
  const settings = sameMode ? (['rounds', 'samples', 'debateOn', 'aliases', 'reviewer'] as const) : []
  const set = settings.flatMap((what): Change[] => {
    const values = pair(debates, ({ settings }) => settings[what])
    return values[0] === values[1] ? [] : [{ what, values }]
  })
  return [...texts, ...set]
}

function changesOfOptions([one, other]: Both): Change[] {
  const without = (options: Option[], others: Option[]) =>
    options.filter(({ text }) => !optionNamed(others, text))
  return [
    ...without(one.options, other.options).map(({ text }): Change => ({ what: 'option.removed', text })),
    ...without(other.options, one.options).map(({ text }): Change => ({ what: 'option.added', text })),
  ]
}

function changesOfPanel(debates: Both): Change[] {
  return pairSeats(debates).flatMap(([before, after]): Change[] => {
    if (before && after && before.persona === after.persona) return []
    const left: Change[] = before ? [{ what: 'seat.left', model: before.model, persona: before.persona }] : []
    const joined: Change[] = after
      ? [{ what: 'seat.joined', model: after.model, persona: after.persona }]
      : []
    return [...left, ...joined]
  })
}
