import { holdDebate } from '../support/e2e/debates.ts'
import { keep } from '../support/e2e/keeping.ts'
import { signIn } from '../support/e2e/sign-in.ts'
import { expect, test } from '../support/e2e/test.ts'
import { panelVoter } from '../support/panel-voter.ts'

test('the admin’s pages fit a narrow screen, whatever is in them', async ({ page, house, models }) => {
  models.answerWith(panelVoter({}, undefined, { usage: { input: 900_000, output: 90_000 } }))
  await signIn(page)
  const connection = {
    kind: 'openai',
    name: 'c'.repeat(80),
    baseUrl: `${models.url}/gateway/${'p'.repeat(200)}`,
  }
  const { id } = await keep(page, house.url, 'POST', '/connections', connection)
  const model = { connection: id, wireName: 'w'.repeat(150), name: 'm'.repeat(80), maker: 'k'.repeat(80) }
  const added = String((await keep(page, house.url, 'POST', '/models', model)).id)
  await keep(page, house.url, 'POST', '/models/order', { models: [added, 'openai/gpt-5.4'] })
  const seats = ['openai/gpt-5.4', 'xai/grok-4.1-fast'].map((one) => ({ model: one }))
  const question = 'q'.repeat(1_000)
  await holdDebate(page, house.url, { question, seats, mode: 'poll', visibility: 'public', budgetUsd: 20 })

  const table = [{ model: added, persona: 'p'.repeat(500) }, ...seats]
  const panel = await keep(page, house.url, 'POST', '/panels', { name: 'n'.repeat(80), seats: table })
  await keep(page, house.url, 'PATCH', '/rules', { defaultPanel: table, reviewerChain: [added] })

  for (const width of [320, 390, 768]) {
    await page.setViewportSize({ width, height: 900 })
    for (const path of [
      '/admin',
      '/admin/connections',
      '/admin/connections/new',
      `/admin/connections/${id}`,
      '/admin/models',
      `/admin/models/${encodeURIComponent(added)}`,
      `/admin/models/new?connection=${id}`,
      '/admin/debates',
      '/admin/usage',
      '/admin/panels',
      '/admin/panels/new',
      `/admin/panels/${panel.id}`,
      '/admin/rules',
      '/',
    ]) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      for (const table of await page.getByText('As a table').all()) await table.click()
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(over, `${path} at ${width}`).toBeLessThanOrEqual(0)
    }
  }
  await keep(page, house.url, 'PATCH', '/rules', { defaultPanel: null, reviewerChain: null })
  await keep(page, house.url, 'DELETE', `/panels/${panel.id}`)
  await keep(page, house.url, 'POST', '/models/order', { models: [] })
  await keep(page, house.url, 'DELETE', '/models/openai/gpt-5.4')
  await keep(page, house.url, 'DELETE', `/connections/${id}`)
})
