import { endOfDebate, holdDebate, startDebate } from '../support/e2e/debates.ts'
import { closedGate } from '../support/e2e/gate.ts'
import { tabTo } from '../support/e2e/keyboard.ts'
import { signIn } from '../support/e2e/sign-in.ts'
import { expect, test } from '../support/e2e/test.ts'
import { violations } from '../support/e2e/violations.ts'
import { defaultVoter } from '../support/model-server/default-voter.ts'
import { panelVoter } from '../support/panel-voter.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const two = { seats: ['openai/gpt-5.4', 'xai/grok-4.1-fast'].map((model) => ({ model })), mode: 'poll' }

test('a debate is hidden, listed again and deleted with the keyboard alone', async ({
  page,
  house,
  models,
  visitor,
}) => {
  models.answerWith(panelVoter({}))
  const asker = await visitor()
  await asker.goto('/')
  const question = 'Should keepers hide the wagtail?'
  const { id, slug } = await holdDebate(asker, house.url, { ...two, question, visibility: 'public' })
  const explored = async () => {
    await asker.goto('/debates?query=wagtail')
    return asker.getByRole('link', { name: question }).count()
  }
  expect(await explored()).toBe(1)
  await signIn(page, '/admin/debates')
  await tabTo(page, 'Words of the question, an id, or an address')
  await page.keyboard.type(`${house.url}/debates/${slug}`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Debates' }).getByRole('heading')).toHaveText([question])
  expect(await violations(page)).toEqual([])
  await tabTo(page, `Hide: ${question}`)
  await page.keyboard.press('Enter')
  await expect(page.getByText('hidden from lists')).toBeVisible()
  expect(await explored()).toBe(0)
  await asker.goto(`/debates/${slug}`)
  await expect(asker.getByRole('heading', { level: 1 })).toHaveText(question)
  await page.goto('/admin/debates?hidden=true')
  await tabTo(page, `List again: ${question}`)
  await page.keyboard.press('Enter')
  await expect(page.getByText('No debate matches.')).toBeVisible()
  expect(await explored()).toBe(1)

  await page.goto(`/admin/debates?query=${id}`)
  await tabTo(page, `Delete: ${question}`)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Delete this debate?' })
  await expect(dialog).toContainText(question)
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('Enter')
  await tabTo(page, 'Delete the debate')
  await page.keyboard.press('Enter')
  await expect(page.getByText('No debate matches.')).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()
  const gone = await asker.goto(`/debates/${slug}`)
  expect(gone?.status()).toBe(404)
  await page.goto('/admin/audit')
  await expect(page.getByRole('table')).toContainText('Deleted a debate')
  await expect(page.getByRole('table')).not.toContainText('wagtail')
})

test('of a private debate nothing is told that it is about; a running one can be cancelled', async ({
  page,
  house,
  models,
  visitor,
}) => {
  const gate = closedGate()
  models.answerWith(async (call) => {
    await gate.opened
    return defaultVoter('No')(call)
  })
  const asker = await visitor()
  await asker.goto('/')
  const question = 'Is the dunnock a secret?'
  const { id, slug } = await startDebate(asker, house.url, { ...two, question, visibility: 'private' })
  await signIn(page, `/admin/debates`)
  await page.goto('/admin/debates?status=running')
  const entry = page.getByRole('listitem').filter({ hasText: `id ${id}` })
  await expect(entry).toContainText('Private debate')
  const html = await page.content()
  for (const word of ['dunnock', slug]) expect(html).not.toContain(word)
  await expect(entry.getByRole('button', { name: /^Hide/ })).toHaveCount(0)
  await entry.getByRole('button', { name: /^Cancel it/ }).click()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Cancel the debate' }).click()
  await expect(entry).toHaveCount(0)
  gate.open()
  expect((await endOfDebate(asker, house.url, id)).status).toBe('cancelled')
  await page.goto('/admin/debates?query=dunnock')
  await expect(page.getByText('No debate matches.')).toBeVisible()
  await page.goto(`/admin/debates?query=${id}`)
  await expect(page.getByRole('list', { name: 'Debates' })).toContainText('cancelled')
})
