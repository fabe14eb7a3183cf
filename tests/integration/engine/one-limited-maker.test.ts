import { afterEach, expect, it } from 'vitest'
import { panelVoter } from '../../support/panel-voter.ts'
import { holdDebate, openTestHouse, type TestHouse } from '../../support/test-house.ts'

let house: TestHouse
afterEach(() => house.close())

it('leaves the other seats their times while one maker asks for fewer requests', async () => {
  let limited = false
  let refusals = 0
  const answer = panelVoter(
    {},
    (call) => {
      if (!limited || call.provider !== 'xai' || refusals === 2) return null
      refusals += 1
      return { status: 429, headers: { 'retry-after': '1' }, body: { error: { message: 'slow down' } } }
    },
    { firstTokenMs: 200 },
  )
  house = await openTestHouse('postgres', answer)
  const times = async () => {
    const debate = await holdDebate(house.runtime, { mode: 'poll' })
    return (debate.rounds[0]?.turns ?? []).map(({ latencyMs }) => latencyMs ?? Number.NaN)
  }
  await times()
  const before = await times()
  limited = true
  const after = await times()
  expect(refusals).toBe(2)
  // The third of the panel waited twice as long as it was asked to.
  expect(after[2]).toBeGreaterThan(2_000)
  const others = after.filter((_, index) => index !== 2)
  expect(Math.max(...others)).toBeLessThan(Math.max(...before) + 500)
})
