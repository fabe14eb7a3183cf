import { describe, expect, it } from 'vitest'
import { noRules, rulesInForce, type StoredRules } from '../../../lib/house/house-rules.ts'

const environment = { HOST: '127.0.0.1', DEBATE_BUDGET_USD: 1, DAILY_BUDGET_USD: 10 }
const inForce = (rules: Partial<StoredRules>, changes: Partial<typeof environment> = {}) =>
  rulesInForce({ ...noRules, ...rules }, { ...environment, ...changes })

describe('rulesInForce', () => {
  it.each([
    ['127.0.0.1', 'everyone', null],
    ['localhost', 'everyone', null],
    ['::1', 'everyone', null],
    ['0.0.0.0', 'admin', 30],
    ['::', 'admin', 30],
    ['192.168.1.5', 'admin', 30],
  ])('without a rule on a server that listens on %s lets %s ask', (HOST, whoMayAsk, asksPerHour) => {
    expect(inForce({}, { HOST })).toMatchObject({ whoMayAsk, asksPerHour, ruled: [] })
    const opened = inForce({ whoMayAsk: 'everyone', asksPerHour: 7 }, { HOST })
    expect(opened).toMatchObject({ whoMayAsk: 'everyone', asksPerHour: 7 })
    expect(opened.ruled).toEqual(['whoMayAsk', 'asksPerHour'])
  })

  it('takes the caps of the environment where no rule stands, and a rule before them', () => {
    expect(inForce({})).toMatchObject({ defaultBudgetUsd: 1, mostBudgetUsd: 10, dailyBudgetUsd: 10 })
    const rules = { defaultBudgetUsd: 2, mostBudgetUsd: 5, dailyBudgetUsd: 50 }
    expect(inForce(rules)).toMatchObject(rules)
  })

  it('lets no cap be above a wider one', () => {
    expect(inForce({}, { DEBATE_BUDGET_USD: 20 })).toMatchObject({ defaultBudgetUsd: 10 })
    expect(inForce({ mostBudgetUsd: 0.5 })).toMatchObject({ defaultBudgetUsd: 0.5, mostBudgetUsd: 0.5 })
    expect(inForce({ mostBudgetUsd: 8, dailyBudgetUsd: 3 })).toMatchObject({ mostBudgetUsd: 3 })
    expect(inForce({ dailyBudgetUsd: 0 })).toMatchObject({ defaultBudgetUsd: 0, mostBudgetUsd: 0 })
  })

  it('knows the passcode’s hash, which is no rule that one can see', () => {
    expect(inForce({ passcodeHash: 'hash' })).toMatchObject({ passcodeHash: 'hash', ruled: [] })
  })
})
