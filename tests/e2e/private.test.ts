import { endOfDebate, startDebate } from '../support/e2e/debates.ts'
import { expect, test } from '../support/e2e/test.ts'
import { panelVoter } from '../support/panel-voter.ts'

test('a private debate is not there for anybody else', async ({ page, context, visitor, house, models }) => {
  models.answerWith(panelVoter({}))
  await page.goto('/')
  const question = 'May anybody else read this?'
  const started = await startDebate(page, house.url, { question, visibility: 'private' })
  await endOfDebate(page, house.url, started.id)
  await page.goto(started.url)
  await expect(page.locator('.verdict-line')).toContainText('Unanimous')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('link', { name: 'Copy link' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'it opens for you alone' })).toBeAttached()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(started.url)
  await page.goto('/mine')
  await expect(page.getByRole('link', { name: question })).toBeVisible()

  const stranger = await visitor()
  await stranger.goto('/')
  const answer = await stranger.goto(started.url)
  expect(answer?.status()).toBe(404)
  await expect(stranger).toHaveTitle('There is nothing at this address · Roundtable')
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address')
  expect(await stranger.content()).not.toContain(question)
  const turn = 'turns/1/1/1'
  for (const path of ['', '/events', `/${turn}`])
    for (const name of [started.id, started.slug]) {
      const response = await stranger.request.get(`/api/v1/debates/${name}${path}`)
      expect(response.status(), path).toBe(404)
    }
  for (const path of ['cancel', 'review/retry', 'seats/1/retry']) {
    const response = await stranger.request.post(`/api/v1/debates/${started.id}/${path}`)
    expect(response.status(), path).toBe(404)
  }
  const again = await stranger.goto(`/?from=${started.slug}`)
  expect(await again?.text()).not.toContain(question)
  for (const path of ['/mine', '/debates']) {
    await stranger.goto(path)
    await expect(stranger.getByRole('link', { name: question })).toHaveCount(0)
  }
  const token = { Authorization: `Bearer ${started.ownerToken}` }
  const byToken = await stranger.request.get(`/api/v1/debates/${started.id}`, { headers: token })
  expect(byToken.status()).toBe(200)
})
