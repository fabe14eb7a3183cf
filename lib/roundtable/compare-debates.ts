import type { Ballot, Debate, Mode, ModelReference, Option, OptionId, Seat, Settings } from './debate.ts'

/** One of two debates has nothing here where it is null. */
type Pair<Value> = [Value | null, Value | null]

interface ComparedOption {
  text: string
  /** Whether it stood on either ballot paper. */
  offered: [boolean, boolean]
  /** Votes for it; null also where no vote has been counted. */
  votes: Pair<number>
}

/**
 * From one debate to the other a seat `held` its ballot or `moved` to another. What it had voted for may be `gone` from the
 * ballot paper: then it had to take another, and moved or not nobody can say. Null without a ballot in both.
 */
type Course = 'held' | 'moved' | 'gone' | null

export interface ComparedSeat {
  model: ModelReference
  persona: string | null
  /** The seat in either debate. */
  seats: Pair<Seat>
  /** Where it stood in the end, as an option of the comparison or `abstain`; null without a ballot. */
  ballots: Pair<Ballot>
  course: Course
}

type ComparedSetting = 'rounds' | 'samples' | 'debateOn' | 'aliases' | 'reviewer' | 'budgetUsd'

/** What was asked differently, the first debate's value first. */
export type Change =
  | { what: 'question' | 'context' | 'mode'; values: Pair<string> }
  | { what: ComparedSetting; values: [Settings[ComparedSetting], Settings[ComparedSetting]] }
  | { what: 'option.reworded'; values: [string, string] }
  | { what: 'option.added' | 'option.removed'; text: string }
  | { what: 'seat.joined' | 'seat.left'; model: ModelReference; persona: string | null }

export interface Comparison {
  /** The options of both, by their words: those of the first in its order, then what the second added. */
  options: Option[]
  tally: ComparedOption[]
  /** Null also while a debate is under way. */
  winners: Pair<OptionId>
  /** Those that moved first, then the others that sat in both, then those that sat in one of them only. */
  seats: ComparedSeat[]
  changes: Change[]
}

type Both = [Debate, Debate]

const isUnderWay = ({ status }: Debate) => status === 'queued' || status === 'running'

/** What two debates of one family have in common, and what differs between them. */
export function compareDebates(debates: Both): Comparison {
  const options = commonOptions(debates)
  return {
    options,
    tally: options.map(({ text }) => ({
      text,
      offered: pair(debates, (debate) => optionNamed(debate.options, text) !== undefined),
      votes: pair(debates, (debate) => votesFor(debate, text)),
    })),
    winners: pair(debates, (debate) =>
      isUnderWay(debate) ? null : common(debate, debate.verdict?.winner ?? null, options),
    ),
    seats: compareSeats(debates, options),
    changes: [...changesOfQuestion(debates), ...changesOfOptions(debates), ...changesOfPanel(debates)],
  }
}

function pair<Value>([one, other]: Both, read: (debate: Debate) => Value): [Value, Value] {
  return [read(one), read(other)]
}

/** Options that differ in case or width only are the same to a voter. */
const folded = (text: string) => text.normalize('NFKC').trim().toLowerCase()
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
  return verdict?.tally.find((count) => count.option === option?.id)?.votes ?? null
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
    const course = courseOf(before, after, options, debates[1])
    return [{ model: seat.model, persona: seat.persona, seats, ballots: [before, after], course }]
  })
  const inBoth = compared.filter(({ seats }) => !seats.includes(null))
  return [
    ...inBoth.filter(({ course }) => course === 'moved'),
    ...inBoth.filter(({ course }) => course !== 'moved'),
    ...compared.filter(({ seats }) => seats.includes(null)),
  ]
}

function courseOf(before: Ballot | null, after: Ballot | null, options: Option[], second: Debate): Course {
  if (before === null || after === null) return null
  if (before === after) return 'held'
  const voted = options.find(({ id }) => id === before)
  return voted && !optionNamed(second.options, voted.text) ? 'gone' : 'moved'
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
  const set = comparableSettings(debates).flatMap((what): Change[] => {
    const values = pair(debates, ({ settings }) => settings[what])
    return values[0] === values[1] ? [] : [{ what, values }]
  })
  return [...texts, ...set]
}

/** A poll has no rounds to differ in, and a debate no samples: of another kind, that says it all. */
function comparableSettings([one, other]: Both): ComparedSetting[] {
  const ofMode: Record<Mode, ComparedSetting[]> = {
    debate: ['rounds', 'debateOn', 'aliases'],
    poll: ['samples'],
  }
  return [...(one.mode === other.mode ? ofMode[one.mode] : []), 'reviewer', 'budgetUsd']
}

/** Where as many options stand, one that is new in the place of one that is gone is the same in other words. */
function changesOfOptions([one, other]: Both): Change[] {
  const isIn = (options: Option[], { text }: Option) => optionNamed(options, text) !== undefined
  const changes = one.options.flatMap((option, index): Change[] => {
    if (isIn(other.options, option)) return []
    const inItsPlace = one.options.length === other.options.length ? other.options[index] : undefined
    return inItsPlace && !isIn(one.options, inItsPlace)
      ? [{ what: 'option.reworded', values: [option.text, inItsPlace.text] }]
      : [{ what: 'option.removed', text: option.text }]
  })
  const reworded = changes.flatMap((change) => (change.what === 'option.reworded' ? [change.values[1]] : []))
  const added = other.options.filter(
    (option) => !isIn(one.options, option) && !reworded.includes(option.text),
  )
  return [...changes, ...added.map(({ text }): Change => ({ what: 'option.added', text }))]
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
