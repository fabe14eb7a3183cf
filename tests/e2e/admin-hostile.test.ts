import { holdDebate } from '../support/e2e/debates.ts'
import { keep } from '../support/e2e/keeping.ts'
import { signIn } from '../support/e2e/sign-in.ts'
import { expect, test } from '../support/e2e/test.ts'
import { defaultVoter } from '../support/model-server/default-voter.ts'

const script = (n: number) => `<script>alert(${n})</script><img src=x onerror=alert(${n})>`

test('names, questions and answers of models stay text on every page of the admin', async ({
  page,
  house,
  models,
}) => {
  models.answerWith((call) =>
    defaultVoter(
      'No',
      { word: script(5) },
      { modelVersion: script(6), usage: { input: 900, output: 90 } },
    )(call),
  )
  await signIn(page)
  const connection = { kind: 'openai', name: script(1), baseUrl: `${models.url}/gateway/v1` }
  const { id } = await keep(page, house.url, 'POST', '/connections', connection)
  const model = { connection: id, wireName: 'javascript:alert(2)', name: script(2), maker: script(3) }
  const added = await keep(page, house.url, 'POST', '/models', {
    ...model,
    prices: { inputPerMillion: 9, outputPerMillion: 9 },
  })
  const question = `${script(4)} [x](javascript:alert(4)) \u202Eturned\u202C?`
  const seats = [added.id, 'openai/gpt-5.4'].map((one) => ({ model: one }))
  const debate = await holdDebate(page, house.url, { question, seats, mode: 'poll', visibility: 'public' })

  const panelSeats = [{ model: added.id, persona: script(9) }, { model: 'openai/gpt-5.4' }]
  const panel = await keep(page, house.url, 'POST', '/panels', { name: script(10), seats: panelSeats })
  const rules = { defaultPanel: panelSeats.toReversed(), reviewerChain: [added.id] }
  await keep(page, house.url, 'PATCH', '/rules', rules)

  const markup = page
    .locator('main')
    .locator('script, img, iframe, [onerror], [onclick], a[href^="javascript"]')
  const modelPath = `/admin/models/${encodeURIComponent(String(added.id))}`
  for (const [path, text] of [
    ['/admin', null],
    ['/admin/connections', script(1)],
    [`/admin/connections/${id}`, script(1)],
    ['/admin/models', script(2)],
    [modelPath, script(2)],
    [`/admin/models/new?connection=${id}`, null],
    [`/admin/debates?query=${debate.id}`, script(4)],
    [`/admin/debates?query=${encodeURIComponent(script(7))}&cursor=%22%3E%3Cscript%3E`, null],
    ['/admin/usage', script(2)],
    [`/admin/usage?from=${encodeURIComponent(script(8))}`, null],
    ['/admin/panels', script(10)],
    [`/admin/panels/${panel.id}`, script(9)],
    ['/admin/panels/new', null],
    ['/admin/rules', null],
    ['/', script(10)],
    ['/admin/audit', script(1)],
  ] as const) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    if (text) expect((await page.locator('main').textContent()) ?? '').toContain(text)
    await expect(markup).toHaveCount(0)
  }
  await page.goto(`/admin/connections/${id}`)
  await page.getByRole('button', { name: 'Test it' }).click()
  await expect(page.getByText('It works')).toBeVisible()
  await expect(page.getByText(script(6))).toBeVisible()
  await expect(markup).toHaveCount(0)
  await page.getByRole('button', { name: 'Remove this connection' }).click()
  await expect(page.getByRole('dialog')).toContainText(script(2))
  await expect(page.getByRole('dialog').locator('script, img')).toHaveCount(0)
  await keep(page, house.url, 'PATCH', '/rules', { defaultPanel: null, reviewerChain: null })
  await keep(page, house.url, 'DELETE', `/panels/${panel.id}`)
  await keep(page, house.url, 'DELETE', `/connections/${id}`)
})
