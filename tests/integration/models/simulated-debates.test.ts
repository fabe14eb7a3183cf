import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Debate } from '../../../lib/roundtable/debate.ts'
import { costOf } from '../../../lib/roundtable/money.ts'
import { panelVoter } from '../../support/panel-voter.ts'
import { openSimulatedHouse, type SimulatedHouse } from '../../support/simulator/simulated-house.ts'
import { holdDebate } from '../../support/test-house.ts'

const debates = 200
const atOnce = 50

let house: SimulatedHouse
beforeAll(async () => {
  house = await openSimulatedHouse(
    'embedded',
    panelVoter({ perplexity: 'Yes', moonshot: ['Yes', 'No'], anthropic: 'Yes' }),
  )
})
afterAll(() => house.close())

/** What all answered calls cost, by what the simulator told of their usage. */
async function journalUsd(): Promise<number> {
  const models = await house.runtime.models.list()
  const costs = house.simulator.journal().map(({ model, usage }) => {
    const prices = models.find((one) => one.wireName === model)?.prices ?? null
    return usage ? (costOf(usage, prices) ?? Number.NaN) : 0
  })
  return costs.reduce((sum, cost) => sum + cost, 0)
}

describe('debates of six seats at a third party’s simulator', () => {
  it('all end well while a fifth of the calls fail, and cost what the answered calls cost', async () => {
    house.simulator.fail({ dropped: 0.05, malformed: 0.05, rateLimited: 0.05, cut: 0.05 })
    const held: Debate[] = []
    while (held.length < debates) {
      const some = Array.from({ length: atOnce }, () => holdDebate(house.runtime, { budgetUsd: 100 }))
      held.push(...(await Promise.all(some)))
    }
    for (const debate of held) expect(endsWell(debate)).toBe(true)

    const outcomes = house.simulator.journal().map(({ outcome }) => outcome)
    const answered = outcomes.filter((outcome) => outcome === 'answered').length
    expect(answered).toBeLessThan(outcomes.length)
    expect(answered).toBeGreaterThan(debates * 9)

    expect(held.filter((debate) => debate.cost.estimated)).toEqual([])
    const usd = held.reduce((sum, debate) => sum + (debate.cost.usd ?? Number.NaN), 0)
    expect(usd).toBeCloseTo(await journalUsd(), 6)
  }, 240_000)
})

function endsWell({ status, verdict, rounds }: Debate): boolean {
  const settled = rounds.flatMap((round) => round.turns).every((turn) => /^(voted|failed)$/.test(turn.status))
  return status === 'finished' && verdict !== null && settled
}
