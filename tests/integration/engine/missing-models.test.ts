import { afterEach, expect, it } from 'vitest'
import { panelVoter } from '../../support/panel-voter.ts'
import { sixModels } from '../../support/seed-panel.ts'
import { holdDebate, openTestHouse, type TestHouse } from '../../support/test-house.ts'

let house: TestHouse
afterEach(() => house.close())

const retired = 'xai/grok-4.1-fast'
const wireName = 'grok-4-1-fast-reasoning'
const unknown = {
  status: 404,
  body: { code: 'Some requested entity was not found', error: `No model ${wireName}` },
}

it('takes a model off the table that its API does not know any more, and it alone, until a test finds it again', async () => {
  const pauses = { faultPauseMs: 300_000, faultPauseMostMs: 300_000 }
  const answer = panelVoter({}, (call) => (call.model === wireName ? unknown : null))
  house = await openTestHouse('postgres', answer, pauses)
  const { models } = house.runtime
  const other = await house.another()
  const panel = async () => (await models.defaultPanel()).map(({ model }) => model)
  expect(await panel()).toEqual(sixModels)

  const first = await holdDebate(house.runtime, { mode: 'poll', rounds: 0 })
  expect(first.rounds[0]?.turns[2]).toMatchObject({
    status: 'failed',
    error: { code: 'not-found', message: 'xAI does not know this model.' },
  })
  for (const instance of [house.runtime, other]) {
    const seen = { available: false, unavailableReason: 'xAI does not know this model.' }
    await expect.poll(() => instance.models.find(retired)).toMatchObject(seen)
    expect(await instance.models.find('xai/grok-4.3')).toMatchObject({ available: true })
    expect((await instance.faults.current()).size).toBe(0)
  }
  // Another way to the same model is taken by itself.
  expect((await panel())[2]).toBe(`openrouter/${retired}`)

  const connection = (await models.connections()).find(({ id }) => id === 'xai')
  const model = await models.find(retired)
  if (!connection || !model) throw new Error('There is no such model.')
  expect(await models.test(connection, model)).toMatchObject({ ok: false, model: wireName })
  house.models.answerWith(panelVoter({}))
  expect(await models.test(connection, model)).toMatchObject({ ok: true })
  await expect.poll(() => other.models.find(retired)).toMatchObject({ available: true })
  expect(await panel()).toEqual(sixModels)
})
