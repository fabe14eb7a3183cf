import { type AdminHouse, openAdminHouse } from '../support/e2e/admin-house.ts'
import { holdDebate } from '../support/e2e/debates.ts'
import { expect, test } from '../support/e2e/test.ts'
import { defaultVoter } from '../support/model-server/default-voter.ts'
import { kindOf, panelVoter } from '../support/panel-voter.ts'

let house: AdminHouse
test.beforeAll(async ({ models }) => {
  house = await openAdminHouse(models)
  const baseUrl = `${models.url}/gateway/v1`
  await house.call('POST', '/connections', {
    kind: 'openai',
    name: 'Gateway',
    baseUrl,
    apiKey: 'test-gateway-key',
  })
  const add = (wireName: string, maker: string, prices: object | null) =>
    house.call('POST', '/models', { connection: 'gateway', wireName, name: wireName, maker, prices })
  // Of 1,000 tokens: a thousandth of a cent, and a cent.
  await add('Cheap', 'Acme', { inputPerMillion: 0.01, outputPerMillion: 0.01 })
  await add('Plain', 'Bolt Works', { inputPerMillion: 10, outputPerMillion: 10 })
  await add('Silent', 'Crane', { inputPerMillion: 10, outputPerMillion: 10 })
  await add('Unknown', 'Dune', null)
})
test.afterAll(async () => expect(await house.close()).toEqual([]))

const panel = ['Cheap', 'Plain', 'Silent', 'Unknown'].map((name) => ({ model: `gateway/${name}` }))

test('the cost table tells rounds and seats apart, what is estimated, and what has no price', async ({
  page,
  models,
}) => {
  const usage = { input: 600, output: 400 }
  models.answerWith((call) => {
    if (kindOf(call) === 'review') return panelVoter({}, undefined, { usage })(call)
    const script = { usage: call.model === 'Silent' ? null : usage }
    return defaultVoter(call.model === 'Plain' ? 'Yes' : 'No', {}, script)(call)
  })
  const debate = await holdDebate(page, house.url, { seats: panel, reviewer: 'gateway/Plain' })
  await page.goto(debate.url)
  const card = (seat: number) => page.locator(`#r1-s${seat} .figures`)
  await expect(card(1)).toContainText('0.001 ¢')
  await expect(card(2)).toContainText('1.0 ¢')
  await expect(card(3)).toContainText(/≈ \d/)
  await expect(card(4)).toContainText('no known price')

  const costs = page.locator('.costs')
  await expect(costs.getByRole('table')).toHaveCount(0)
  await page.getByText('What it cost, by round and by seat').click()
  const rounds = costs.getByRole('table', { name: 'Rounds' })
  await expect(rounds.getByRole('row')).toHaveText([
    /^Round 1≈ [\d.]+ ¢ \+ no known price$/,
    /^Round 2≈ [\d.]+ ¢ \+ no known price$/,
    /^Review1\.0 ¢$/,
  ])
  const seats = costs.getByRole('table', { name: 'Seats' })
  await expect(seats.getByRole('row')).toHaveText([
    /^Cheap0\.002 ¢$/,
    /^Plain2\.0 ¢$/,
    /^Silent≈ [\d.]+ ¢$/,
    /^Unknownno known price$/,
  ])
  const inAll = page.locator('.debate-foot')
  await expect(inAll).toContainText(/¢ in all \(partly estimated, some models have no price\)/)
})

test('a panel without any price has no cost table, and says so', async ({ page, models }) => {
  models.answerWith(panelVoter({}))
  const unpriced = { model: 'gateway/Unknown' }
  const debate = await holdDebate(page, house.url, {
    seats: [unpriced, unpriced],
    reviewer: 'gateway/Unknown',
  })
  await page.goto(debate.url)
  await expect(page.getByText('cost unknown: no price is set for these models')).toBeVisible()
  await expect(page.locator('.costs')).toHaveCount(0)
})

test('every maker has a mark of its own, at the table and in the picker', async ({ page }) => {
  await page.goto(house.url)
  const seats = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Seat \d/ }) })
  await expect(seats.locator('.maker-mark')).toHaveText(['Px', 'OA', 'xA', 'Mo', 'Go', 'An'])
  // Each is painted: a colour of its own behind letters that can be read.
  const colours = await seats
    .locator('.maker-mark')
    .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).backgroundColor))
  expect(new Set(colours).size).toBe(6)
  await page.getByRole('button', { name: 'Add a seat' }).click()
  const picker = page.getByRole('dialog')
  for (const [maker, letters] of [
    ['Bolt Works', 'BW'],
    ['OpenAI', 'OA'],
  ] as const) {
    await picker.getByRole('searchbox').fill(maker)
    const mark = picker.getByRole('heading', { name: maker, exact: true }).locator('.maker-mark')
    await expect(mark).toHaveText(letters)
    await expect(mark).toHaveAttribute('aria-hidden', 'true')
  }
})
