import { describe, expect, it } from 'vitest'
import { compareDebates } from '../../../lib/roundtable/compare-debates.ts'
import type { Debate } from '../../../lib/roundtable/debate.ts'
import { modelOfSeat, type StartChanges, type TurnEnding } from '../../support/debate-fixtures.ts'
import { playDebate } from '../../support/play-debate.ts'

const held = (endings: TurnEnding[], changes: StartChanges = {}): Debate =>
  playDebate([endings], { mode: 'poll', settings: { rounds: 0 }, ...changes }).debate

describe('two debates of one family', () => {
  it('differ in nothing when they were asked alike and answered alike', () => {
    const debate = held(['o1', 'o2', 'o2'])
    const { changes, seats, tally } = compareDebates([debate, held(['o1', 'o2', 'o2'])])
    expect(changes).toEqual([])
    expect(seats.map(({ course }) => course)).toEqual(['held', 'held', 'held'])
    expect(tally).toEqual([
      { text: 'Yes', offered: [true, true], votes: [1, 1] },
      { text: 'No', offered: [true, true], votes: [2, 2] },
    ])
  })

  it('name the seats that moved first, and then those that held', () => {
    const { seats } = compareDebates([held(['o1', 'o2', 'o2']), held(['o1', 'o1', 'abstain'])])
    expect(seats.map(({ model, ballots, course }) => [model.name, ballots, course])).toEqual([
      ['Model 2', ['o2', 'o1'], 'moved'],
      ['Model 3', ['o2', 'abstain'], 'moved'],
      ['Model 1', ['o1', 'o1'], 'held'],
    ])
  })

  it('match options by their words, wherever they stand', () => {
    const one = held(['o1', 'o2'], { options: ['Yes', 'No'] })
    const other = held(['o2', 'o3'], { options: ['no', ' YES ', 'Later'] })
    const { options, tally, seats, changes, winners } = compareDebates([one, other])
    expect(winners).toEqual([null, null])
    const agreed = held(['o2', 'o2'], { options: ['no', 'yes'] })
    expect(compareDebates([one, agreed]).winners).toEqual([null, 'o1'])
    expect(options.map(({ text }) => text)).toEqual(['Yes', 'No', 'Later'])
    expect(tally.map(({ votes }) => votes)).toEqual([
      [1, 1],
      [1, 0],
      [null, 1],
    ])
    expect(seats.map(({ ballots, course }) => [ballots, course])).toEqual([
      [['o2', 'o3'], 'moved'],
      [['o1', 'o1'], 'held'],
    ])
    expect(changes).toEqual([{ what: 'option.added', text: 'Later' }])
    expect(compareDebates([other, one]).changes).toEqual([{ what: 'option.removed', text: 'Later' }])
  })

  it('match seats by model and persona, also where a model sits twice or a seat was added', () => {
    const [a, b, c] = [modelOfSeat(1), modelOfSeat(2), modelOfSeat(3)]
    const one = held(['o1', 'o2', 'o1'], { seats: 3, models: [a, a, b] })
    const other = held(['o1', 'o1', 'o2'], { seats: 3, models: [c, a, a] })
    const { seats, changes } = compareDebates([one, other])
    expect(seats.map(({ model, seats, course }) => [model.id, seats.map((seat) => seat?.n), course])).toEqual(
      [
        [a.id, [1, 2], 'held'],
        [a.id, [2, 3], 'held'],
        [b.id, [3, undefined], null],
        [c.id, [undefined, 1], null],
      ],
    )
    expect(changes).toEqual([
      { what: 'seat.left', model: b, persona: null },
      { what: 'seat.joined', model: c, persona: null },
    ])
  })

  it('say when a seat only spoke as somebody else', () => {
    const one = held(['o1', 'o2'])
    const seats = one.seats.map((seat) => (seat.n === 2 ? { ...seat, persona: 'A judge' } : seat))
    const { changes } = compareDebates([one, { ...one, seats }])
    expect(changes).toEqual([
      { what: 'seat.left', model: modelOfSeat(2), persona: null },
      { what: 'seat.joined', model: modelOfSeat(2), persona: 'A judge' },
    ])
  })

  it('name what was asked by other rules, and of another kind only that', () => {
    const debate = (settings: StartChanges['settings'], changes: StartChanges = {}) =>
      playDebate([['o1', 'o1']], { settings, ...changes }).debate
    const asked = compareDebates([
      debate({ rounds: 1, aliases: true }),
      debate({ rounds: 3, aliases: false, debateOn: 'always', reviewer: 'model-9' }, { question: 'Again?' }),
    ])
    expect(asked.changes.map(({ what }) => what)).toEqual([
      ...['question', 'rounds', 'debateOn', 'aliases', 'reviewer'],
    ])
    const poll = held(['o1', 'o1'], { settings: { rounds: 0, samples: 3, aliases: false } })
    expect(compareDebates([debate({}), poll]).changes).toEqual([{ what: 'mode', values: ['debate', 'poll'] }])
    const dearer = held(['o1', 'o1'], { settings: { rounds: 0, budgetUsd: 5, reviewer: 'model-9' } })
    expect(compareDebates([debate({}), dearer]).changes.map(({ what }) => what)).toEqual([
      ...['mode', 'reviewer', 'budgetUsd'],
    ])
    // Seats of a poll read nobody, under whatever names.
    expect(
      compareDebates([held(['o1', 'o1']), held(['o1', 'o1'], { settings: { rounds: 0, aliases: false } })])
        .changes,
    ).toEqual([])
  })

  it('say of an option in other words which it replaced, and of its seats no move that nobody saw', () => {
    const one = held(['o1', 'o1', 'o2', 'o2'], { options: ['Yes', 'No'] })
    const other = held(['o1', 'o2', 'o2', 'o1'], { options: ['Yes, at once', 'Ｎｏ'] })
    const { changes, options, tally, seats, winners } = compareDebates([one, other])
    expect(changes).toEqual([{ what: 'option.reworded', values: ['Yes', 'Yes, at once'] }])
    expect(options.map(({ text }) => text)).toEqual(['Yes', 'No', 'Yes, at once'])
    expect(tally.map(({ offered, votes }) => [offered, votes])).toEqual([
      [
        [true, false],
        [2, null],
      ],
      [
        [true, true],
        [2, 2],
      ],
      [
        [false, true],
        [null, 2],
      ],
    ])
    expect(seats.map(({ seats: [seat], ballots, course }) => [seat?.n, ballots, course])).toEqual([
      [4, ['o2', 'o3'], 'moved'],
      [1, ['o1', 'o3'], 'gone'],
      [2, ['o1', 'o2'], 'gone'],
      [3, ['o2', 'o2'], 'held'],
    ])
    expect(winners).toEqual([null, null])
  })

  it('tell options that were put in another order from those that were replaced', () => {
    const one = held(['o1', 'o1'], { options: ['Red', 'Green', 'Blue'] })
    const other = held(['o3', 'o3'], { options: ['Blue', 'Pink', 'Red'] })
    expect(compareDebates([one, other]).changes).toEqual([
      { what: 'option.reworded', values: ['Green', 'Pink'] },
    ])
    const fewer = held(['o2', 'o2'], { options: ['Pink', 'Red'] })
    expect(compareDebates([one, fewer]).changes).toEqual([
      { what: 'option.removed', text: 'Green' },
      { what: 'option.removed', text: 'Blue' },
      { what: 'option.added', text: 'Pink' },
    ])
  })

  it('can be compared while one is under way, and where seats did not answer', () => {
    const over = held(['refused', 'o1'])
    const { rounds, verdict, ...rest } = over
    const seats = over.seats.map((seat) => ({
      ...seat,
      standing: { ballot: null, round: null, carried: false, undecided: false, outcome: null },
    }))
    const running: Debate = { ...rest, seats, status: 'running', rounds: [], verdict: null }
    const compared = compareDebates([over, running])
    expect(compared.tally).toEqual([
      { text: 'Yes', offered: [true, true], votes: [1, null] },
      { text: 'No', offered: [true, true], votes: [0, null] },
    ])
    expect(compared.seats.map(({ ballots, course }) => [ballots, course])).toEqual([
      [[null, null], null],
      [['o1', null], null],
    ])
    // A verdict so far is none yet.
    const soFar: Debate = { ...held(['o1', 'o1']), status: 'running' }
    expect(compareDebates([over, soFar]).winners).toEqual([null, null])
  })
})
