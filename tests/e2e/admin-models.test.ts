import { addGateway, keep } from '../support/e2e/keeping.ts'
import { focused, tabTo } from '../support/e2e/keyboard.ts'
import { signIn } from '../support/e2e/sign-in.ts'
import { expect, test } from '../support/e2e/test.ts'
import { violations } from '../support/e2e/violations.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('models are found, switched off and put in order with the keyboard alone', async ({ page, house }) => {
  await signIn(page, '/admin/models')
  expect(await violations(page)).toEqual([])
  await tabTo(page, 'Search models, makers and connections')
  await page.keyboard.type('clara')
  await expect(page.getByRole('list', { name: 'Models' }).getByRole('listitem')).toHaveCount(1)
  await tabTo(page, 'Switched on: Clara (scripted)')
  await page.keyboard.press('Space')
  await expect(page.getByLabel('Switched on: Clara (scripted)')).not.toBeChecked()
  const seatable = async () => await (await page.request.get(`${house.url}/api/v1/models`)).text()
  await expect.poll(seatable).not.toContain('rehearsal/clara')
  await page.getByLabel('Shown').selectOption('Switched on')
  await expect(page.getByText('No model matches.')).toBeVisible()
  await page.getByLabel('Shown').selectOption('All')
  await expect(page.getByLabel('Switched on: Clara (scripted)')).not.toBeChecked()
  await page.getByLabel('Switched on: Clara (scripted)').press('Space')
  await expect.poll(seatable).toContain('rehearsal/clara')

  await page.getByLabel('Search models, makers and connections').focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('Backspace')
  for (const name of ['Emil (scripted)', 'Flora (scripted)', 'Boris (scripted)']) {
    await page.getByRole('button', { name: `Put first: ${name}` }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await focused(page)).name).toMatch(new RegExp(`${name.split(' ')[0]}`))
  }
  const first = page.getByRole('list', { name: 'First, in this order' })
  const names = () => first.getByRole('link').allTextContents()
  await expect.poll(names).toEqual(['Emil (scripted)', 'Flora (scripted)', 'Boris (scripted)'])
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Move Boris (scripted) up' }).focus()
  await page.keyboard.press('Enter')
  expect((await focused(page)).name).toBe('Move Boris (scripted) up')
  await page.keyboard.press('Enter')
  await expect.poll(names).toEqual(['Boris (scripted)', 'Emil (scripted)', 'Flora (scripted)'])
  // At the top there is no way up; the focus is not lost.
  expect((await focused(page)).name).toBe('Move Boris (scripted) down')
  await tabTo(page, 'Not first: Emil (scripted)')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await focused(page)).name).toBe('Put first: Emil (scripted)')
  const order = async () => {
    const { items } = await (await page.request.get(`${house.url}/api/v1/models?limit=2`)).json()
    return items.map(({ id }: { id: string }) => id)
  }
  await expect.poll(order).toEqual(['rehearsal/boris', 'rehearsal/flora'])
  await page.reload()
  await expect.poll(names).toEqual(['Boris (scripted)', 'Flora (scripted)'])
  for (const id of ['boris', 'clara', 'emil', 'flora'])
    await keep(page, house.url, 'DELETE', `/models/rehearsal/${id}`)
})

test('a model is changed, with what is wrong beside its field', async ({ page, house, models }) => {
  await signIn(page)
  const id = await addGateway(page, house.url, models.url, 'Prices')
  await page.goto(`/admin/models/new?connection=${id}`)
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByText('It must not be empty.')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByLabel('Its name in the API').fill('org/some model:free/../x?y#z')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('org/some model:free/../x?y#z')
  await expect(page.getByText(/None is known, so what it takes counts towards no cap/)).toBeVisible()

  await page.getByLabel('Name', { exact: true }).fill('Some model')
  await page.getByLabel('A million input tokens').fill('cheap')
  await page.getByLabel('Temperature').fill('7')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('It has to be a number, such as 2.50.')).toBeVisible()
  await expect(page.getByText('With other prices it has to be there; 0 means free.')).toBeVisible()
  await page.getByLabel('A million input tokens').fill('1,5')
  await page.getByLabel('A million output tokens').fill('-1')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('It must not be less than 0.')).toBeVisible()
  await expect(page.getByText('It may be at most 2.')).toBeVisible()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Some model')
  expect(await violations(page)).toEqual([])
  await page.getByLabel('A million output tokens').fill('6')
  await page.getByLabel('Temperature').fill('0.7')
  await page.getByLabel('Reasoning effort').selectOption('high')
  await page.getByLabel('It searches the web').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Some model')
  await expect(page.getByLabel('A million input tokens')).toHaveValue('1.5')
  await expect(page.getByLabel('Temperature')).toHaveValue('0.7')
  await expect(page.getByLabel('It searches the web')).toBeChecked()
  await expect(page.getByText(/^Your own\./)).toBeVisible()

  await page.getByRole('button', { name: 'Remove this model' }).click()
  await page.getByRole('button', { name: 'Remove it' }).click()
  await expect(page).toHaveURL(/\/admin\/models$/)
  await expect(page.getByText('Some model')).toHaveCount(0)
  await keep(page, house.url, 'DELETE', `/connections/${id}`)
})

test('changes to a model of the product can be undone', async ({ page }) => {
  await signIn(page, '/admin/models')
  await page.getByRole('link', { name: 'GPT-5.4 mini' }).click()
  await expect(page.getByRole('button', { name: 'Undo all changes' })).toHaveCount(0)
  // On a busy machine a form may be filled in before its script listens.
  await expect(async () => {
    await page.getByLabel('Name', { exact: true }).fill('Little one')
    await page.getByLabel('May be seated').uncheck()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Little one', { timeout: 5_000 })
  }).toPass()
  await page.getByRole('button', { name: 'Undo all changes' }).click()
  await page.getByRole('button', { name: 'Undo them' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('GPT-5.4 mini')
  await expect(page.getByLabel('May be seated')).toBeChecked()
  await expect(page.getByRole('button', { name: 'Undo all changes' })).toHaveCount(0)
})

test('a model whose name holds percent signs and slashes has its page, and is changed and removed there', async ({
  page,
  house,
  models,
}) => {
  await signIn(page)
  const id = await addGateway(page, house.url, models.url, 'Escapes')
  for (const wireName of ['x%2Fy', 'a/100%', '%E4//%25']) {
    await keep(page, house.url, 'POST', '/models', { connection: id, wireName })
    await page.goto(`/admin/models?connection=${id}`)
    await page.getByRole('link', { name: wireName }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(wireName)
    // On a busy machine a form may be filled in before its script listens.
    await expect(async () => {
      await page.getByLabel('Name', { exact: true }).fill('Escaped')
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Escaped', { timeout: 5_000 })
    }).toPass()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Escaped')
    await page.getByRole('button', { name: 'Remove this model' }).click()
    await page.getByRole('button', { name: 'Remove it' }).click()
    await expect(page).toHaveURL(/\/admin\/models$/)
  }
  await keep(page, house.url, 'DELETE', `/connections/${id}`)
})

test('hundreds of models stay quick to search', async ({ page, house, models }) => {
  await signIn(page)
  const id = await addGateway(page, house.url, models.url, 'Hundreds')
  await keep(page, house.url, 'POST', `/connections/${id}/import`, {})
  await page.goto(`/admin/models?connection=${id}`)
  await expect(page.getByText(/^281 of \d+ models$/)).toBeVisible()
  await expect(page.getByRole('list', { name: 'Models' }).getByRole('listitem')).toHaveCount(60)
  await page.getByRole('button', { name: 'Show 60 more' }).click()
  await expect(page.getByRole('list', { name: 'Models' }).getByRole('listitem')).toHaveCount(120)
  await page.getByLabel('Search models, makers and connections').fill('model 277')
  await expect(page.getByRole('list', { name: 'Models' }).getByRole('listitem')).toHaveCount(1)
  await keep(page, house.url, 'DELETE', `/connections/${id}`)
})
