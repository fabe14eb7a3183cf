import { focused, tabTo } from '../support/e2e/keyboard.ts'
import { emptyFolder, serve } from '../support/e2e/serve.ts'
import { adminPassword, enterPassword, signIn } from '../support/e2e/sign-in.ts'
import { expect, test } from '../support/e2e/test.ts'
import { violations } from '../support/e2e/violations.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const newPassword = 'a horse of another colour'

test('a stranger is led to sign in, and from there to where they wanted to go', async ({ page }) => {
  await page.goto('/admin/audit')
  await expect(page).toHaveURL(/\/admin\/sign-in\?to=%2Fadmin%2Faudit$/)
  expect(await violations(page)).toEqual([])
  await enterPassword(page, 'not the password')
  await expect(page.getByText('This is not the password.')).toBeVisible()
  await expect(page.getByLabel('Password')).toHaveValue('not the password')
  expect(await violations(page)).toEqual([])
  await enterPassword(page)
  await expect(page).toHaveURL(/\/admin\/audit$/)
  await expect(page.getByRole('table', { name: 'Audit log' })).toContainText('Signed in')
  expect(await violations(page)).toEqual([])
})

test('a stranger comes back to the page of a model, whatever its id holds', async ({ page }) => {
  await page.goto('/admin/models/openai%2Fgpt-5.4')
  await expect(page).toHaveURL(/\/admin\/sign-in\?to=/)
  await enterPassword(page)
  await expect(page).toHaveURL(/\/admin\/models\/openai%2Fgpt-5\.4$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('GPT-5.4')
})

test('signing in leads to no other site', async ({ page, house }) => {
  await signIn(page)
  for (const to of [
    '//evil.example',
    'https://evil.example',
    '/admin/../..//evil.example',
    '/admin/%2e%2e//evil.example',
    '/admin/..%2f..%2f%2fevil.example',
    '/\\evil.example',
  ]) {
    await page.goto(`/admin/sign-in?to=${encodeURIComponent(to)}`)
    await expect(page.getByRole('navigation', { name: 'Admin' })).toBeVisible()
    expect(page.url()).toMatch(new RegExp(`^${house.url}/admin(/|$)`))
  }
})

test('a session that is ended is out; who signs out is too', async ({ page, visitor }) => {
  const other = await visitor()
  for (const each of [page, other]) {
    await each.goto('/admin/sign-in?to=/admin/sessions')
    await enterPassword(each)
    await expect(each.getByRole('list', { name: 'Sessions' })).toBeVisible()
  }
  await page.reload()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'End all others' }).click()
  await expect(page.getByRole('button', { name: 'End all others' })).toBeHidden()
  await expect(page.getByRole('list', { name: 'Sessions' }).getByRole('listitem')).toHaveCount(1)
  await other.getByRole('button', { name: 'Sign out' }).click()
  await expect(other.getByText('You are signed out.')).toBeVisible()
  await other.reload()
  await expect(other).toHaveURL(/\/admin\/sign-in/)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/admin\/sign-in/)
  await page.goto('/admin/sessions')
  await expect(page).toHaveURL(/\/admin\/sign-in/)
})

test.describe('on a new house', () => {
  test('the link in the log sets the password once; all of it by keyboard', async ({
    page,
    visitor,
    faults,
  }) => {
    faults.allow(/net::ERR_/)
    const folder = emptyFolder()
    const house = await serve({ DATA_DIR: folder.path })
    await expect.poll(() => house.log.join('\n')).toContain('/admin/set-up#')
    const link = /http\S+\/admin\/set-up#\S+/.exec(house.log.join('\n'))?.[0] ?? ''
    const late = await visitor()
    await late.goto(link)
    const asked: Promise<object>[] = []
    page.on('request', (request) => asked.push(request.allHeaders()))
    await page.goto(link)
    expect(await violations(page)).toEqual([])
    await tabTo(page, 'New password')
    await page.keyboard.type(adminPassword)
    await tabTo(page, 'The same again')
    await page.keyboard.type(`${adminPassword}!`)
    await page.keyboard.press('Enter')
    await expect(page.getByText('It differs from the one above.')).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('navigation', { name: 'Admin' })).toBeVisible()
    const token = link.split('#')[1] ?? ''
    expect(JSON.stringify(await Promise.all(asked))).not.toContain(token)

    await late.getByLabel('New password').fill(newPassword)
    await late.getByLabel('The same again').fill(newPassword)
    await late.getByRole('button', { name: 'Set it and sign in' }).click()
    await expect(late.getByText('This link is used up or too old.')).toBeVisible()

    await tabTo(page, 'Access')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Access' })).toBeVisible()
    await tabTo(page, 'Current password')
    await page.keyboard.type(adminPassword)
    await tabTo(page, 'New password')
    await page.keyboard.type(newPassword)
    await tabTo(page, 'The same again')
    await page.keyboard.type(newPassword)
    await tabTo(page, 'Change it')
    await page.keyboard.press('Enter')
    await expect(page.getByText('The password was changed')).toBeVisible()
    expect((await focused(page)).name).toBe('Change it')
    expect(await violations(page)).toEqual([])

    await house.stop()
    for (const secret of [adminPassword, newPassword])
      expect(house.log.filter((line) => line.includes(secret))).toEqual([])
    expect(house.log.filter((line) => line.includes(token))).toHaveLength(1)
    expect(house.errors).toEqual([])
    folder.remove()
  })
})
