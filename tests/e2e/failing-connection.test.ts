import { type AdminHouse, openAdminHouse } from '../support/e2e/admin-house.ts'
import { holdDebate } from '../support/e2e/debates.ts'
import { expect, test } from '../support/e2e/test.ts'
import { panelVoter } from '../support/panel-voter.ts'

let house: AdminHouse
test.beforeAll(async ({ models }) => {
  house = await openAdminHouse(models, ['perplexity', 'openai', 'xai', 'moonshot', 'gemini', 'anthropic'])
})
test.afterAll(async () => expect(await house.close()).toEqual([]))

test('a model whose key is refused cannot be seated, with the reason, until a test call is answered', async ({
  page,
  models,
}) => {
  const connection = () => house.call('GET', '/connections/openai')
  expect(await connection()).toMatchObject({ fault: null })
  const badKey = { status: 401, body: { error: { message: 'Incorrect API key', code: 'invalid_api_key' } } }
  models.answerWith(panelVoter({}, (call) => (call.provider === 'openai' ? badKey : null)))
  const debate = await holdDebate(page, house.url)
  expect(debate.rounds[0]?.turns.map(({ status }) => status)).toEqual([
    'voted',
    'failed',
    ...Array(4).fill('voted'),
  ])
  await page.goto(debate.url)
  const reason = /OpenAI .*key/
  await expect(page.locator('#r1-s2')).toContainText(reason)
  expect(await connection()).toMatchObject({ fault: { code: 'bad-key' } })

  const seats = page.getByRole('button', { name: /^Seat \d/ })
  const gpt = page.getByRole('button', { name: /^Seat \d: GPT-5.4/ })
  await page.goto(house.url)
  await expect(seats).toHaveCount(5)
  await expect(gpt).toHaveCount(0)
  await page.getByRole('button', { name: 'Add a seat' }).click()
  const picker = page.getByRole('dialog')
  await picker.getByRole('searchbox').fill('gpt-5.4')
  const row = picker.getByRole('listitem').filter({ hasText: 'GPT-5.4', hasNotText: /mini|OpenRouter/ })
  await expect(row).toContainText(reason)
  await expect(row.getByRole('button')).toHaveCount(0)

  models.answerWith(panelVoter({}))
  expect(await house.call('POST', '/connections/openai/test', {})).toMatchObject({ ok: true })
  expect(await connection()).toMatchObject({ fault: null })
  await page.reload()
  await expect(seats).toHaveCount(6)
  await expect(gpt).toHaveCount(1)
  await page.getByRole('button', { name: 'Add a seat' }).click()
  await picker.getByRole('searchbox').fill('gpt-5.4')
  await expect(row).not.toContainText(reason)
  await row.getByRole('button', { name: 'Add GPT-5.4' }).click()
  await expect(row).toContainText('2 seats')
})
