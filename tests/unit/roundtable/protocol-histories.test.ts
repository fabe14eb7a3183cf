import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Debate, TurnStatus } from '../../../lib/roundtable/debate.ts'
import type { DebateEvent } from '../../../lib/roundtable/events.ts'
import { foldAll } from '../../../lib/roundtable/fold.ts'
import { next } from '../../../lib/roundtable/protocol.ts'
import { seededRandom } from '../../../lib/roundtable/random.ts'
import type { Step } from '../../../lib/roundtable/step.ts'
import { type TurnEnding, turnResult } from '../../support/debate-fixtures.ts'
import { DebateLog } from '../../support/debate-log.ts'
import { happeningsOf } from '../../support/play-debate.ts'
import { simulateDebate } from '../../support/simulate-debate.ts'

const seed = fc.string({ minLength: 1, maxLength: 12 })
const underWay: TurnStatus[] = ['waiting', 'asking', 'retrying']

function ofType<Type extends DebateEvent['type']>(events: DebateEvent[], type: Type) {
  return events.filter((event): event is Extract<DebateEvent, { type: Type }> => event.type === type)
}

function place(event: { round: number; seat: number; sample: number }): string {
  return `${event.round}/${event.seat}/${event.sample}`
}

/** What may be asked for at a moment: all that is still open in the round that runs, nothing else. */
function expectSoundSteps(debate: Debate, steps: Step[]): void {
  const keys = steps.map((step) => JSON.stringify(step))
  expect(new Set(keys).size).toBe(keys.length)
  const asks = steps.filter((step) => step.type === 'ask')
  const pending = debate.rounds
    .filter((round) => round.closedAt === null || debate.reopening?.round === round.n)
    .flatMap((round) => round.turns.map((turn) => ({ ...turn, round: round.n })))
    .filter((turn) => underWay.includes(turn.status))
  if (debate.status === 'queued' || debate.status === 'running') {
    expect(asks.map(place).sort()).toEqual(pending.map(place).sort())
    expect(steps.length).toBe(Math.max(1, asks.length))
  } else expect(steps).toEqual([])
}

describe('next, over random histories', () => {
  it('names at every moment exactly what is open, and ends', () => {
    fc.assert(
      fc.property(seed, (text) => {
        const { debate } = simulateDebate(seededRandom(text), undefined, expectSoundSteps)
        expect(['finished', 'cancelled']).toContain(debate.status)
        if (debate.status === 'finished') expect(debate.rounds.every((round) => round.closedAt)).toBe(true)
        expect(debate.reopening).toBeNull()
      }),
      { numRuns: 150 },
    )
  })

  it('settles every turn once, and once more for each amendment; opens and closes every round once', () => {
    fc.assert(
      fc.property(seed, (text) => {
        const { events, debate } = simulateDebate(seededRandom(text))
        const wanted = ofType(events, 'round.opened').flatMap((opened) =>
          opened.asks.map((ask) => place({ ...ask, round: opened.round })),
        )
        const reopened = ofType(events, 'debate.reopened')
        const again = reopened.flatMap((event) => (event.turn ? [place(event.turn)] : []))
        const settled = ofType(events, 'turn.settled').map(place)
        expect(settled.sort()).toEqual([...wanted, ...again].sort())

        const opened = ofType(events, 'round.opened').map((event) => event.round)
        const closed = ofType(events, 'round.closed').map((event) => event.round)
        expect(opened).toEqual(opened.map((_, index) => index + 1))
        if (debate.status === 'finished') {
          expect(closed).toEqual(opened)
          expect(ofType(events, 'debate.finished').length).toBe(1 + reopened.length)
          expect(ofType(events, 'review.settled').length).toBe(1 + reopened.length)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('opens an exchange round exactly where section 2 says so', () => {
    fc.assert(
      fc.property(seed, (text) => {
        const { debate } = simulateDebate(seededRandom(text), { cancels: false, amends: false })
        const { rounds, settings, mode } = debate
        const ballots = new Map<number, string>()
        rounds.forEach((round, index) => {
          let changed = false
          for (const turn of round.turns) {
            if (!turn.vote || mode === 'poll') continue
            changed ||= ballots.has(turn.seat) && ballots.get(turn.seat) !== turn.vote
            ballots.set(turn.seat, turn.vote)
          }
          const differ = new Set(ballots.values()).size > 1
          const first = differ || (settings.debateOn === 'always' && ballots.size >= 2)
          const wanted =
            mode === 'debate' && index < settings.rounds && (index === 0 ? first : differ && changed)
          const stoppedHere = debate.stopped !== null && index === rounds.length - 1
          expect(index + 1 < rounds.length).toBe(wanted && !stoppedHere)
        })
      }),
      { numRuns: 150 },
    )
  })

  it('goes by the document alone: a driver that reads it anew goes on the same way', () => {
    fc.assert(
      fc.property(seed, (text) => {
        const { events } = simulateDebate(seededRandom(text))
        for (let length = 1; length <= events.length; length += 3) {
          const debate = foldAll(events.slice(0, length))
          if (!debate) throw new Error('A log is never empty.')
          expect(next(JSON.parse(JSON.stringify(debate)))).toEqual(next(debate))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('comes to the same result in whatever order the seats answer', () => {
    const endings: TurnEnding[] = ['o1', 'o2', 'o1', 'o2', 'abstain', 'failed']
    /** The same answer for a turn in every run. */
    const answer = (text: string) => (ask: { round: number; seat: number }) =>
      turnResult(
        endings[Math.floor(seededRandom(`${text}/${ask.round}/${ask.seat}`)() * endings.length)] ?? 'failed',
      )
    const run = (text: string, order: string) => {
      const random = seededRandom(order)
      const log = new DebateLog({ seats: 5, settings: { rounds: 3 } })
      for (let steps = next(log.debate); steps.length > 0; steps = next(log.debate)) {
        const step = steps[Math.floor(random() * steps.length)]
        if (step) log.write(...happeningsOf(log.debate, step, answer(text)))
      }
      const { rounds, verdict, seats } = log.debate
      const turns = rounds.map((round) => round.turns.map((turn) => ({ ...turn, startedAt: null })))
      return { turns, verdict, seats }
    }
    fc.assert(
      fc.property(seed, seed, seed, (text, one, other) => {
        expect(run(text, one)).toEqual(run(text, other))
      }),
    )
  })
})
