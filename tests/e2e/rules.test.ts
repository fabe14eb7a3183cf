import type { Page } from '@playwright/test'
import { tabTo } from '../support/e2e/keyboard.ts'
import { dataFolder, type Server, serve } from '../support/e2e/serve.ts'
import { adminPassword, signIn } from '../support/e2e/sign-in.ts'
import { expect, test } from '../support/e2e/test.ts'
import { violations } from '../support/e2e/violations.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** A server that others can reach, with scripted models alone. */
async function withOpenServer(work: (server: Server) => Promise<void>): Promise<void> {
  const folder = dataFolder()
  const server = await serve({ DATA_DIR: folder.path, HOST: '0.0.0.0', ADMIN_PASSWORD: adminPassword })
  try {
    await work(server)
  } finally {
    await server.stop()
    folder.remove()
  }
  expect(server.errors).toEqual([])
}

async function signInAt(page: Page, server: Server, path: string): Promise<void> {
  await page.goto(`${server.url}/admin/sign-in?to=${encodeURIComponent(path)}`)
  await page.getByLabel('Password').fill(adminPassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('navigation', { name: 'Admin' })).toBeVisible()
}

test('a server that others can reach waits until its keeper says who may ask', async ({ page, visitor }) => {
  test.setTimeout(120_000)
  await withOpenServer(async (server) => {
    const guest = await visitor({ baseURL: server.url })
    await guest.goto('/')
    await expect(guest.getByRole('heading', { name: 'Nobody can ask here yet' })).toBeVisible()
    await expect(guest.getByLabel('Your question')).toHaveCount(0)
    expect(await violations(guest)).toEqual([])

    await signInAt(page, server, '/admin/rules')
    await expect(page.getByText('no rule says who may ask')).toBeVisible()
    expect(await violations(page)).toEqual([])

    // The keeper chooses a passcode, with the keyboard alone.
    await page.reload()
    await tabTo(page, /^No rule/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByLabel('Whoever knows the passcode')).toBeChecked()
    await tabTo(page, 'Passcode')
    await page.keyboard.type('short')
    await tabTo(page, 'Seats in a debate')
    await page.keyboard.type('many')
    await tabTo(page, 'Save the rules')
    await page.keyboard.press('Enter')
    await expect(page.getByText('It has to be a whole number.')).toBeVisible()
    await page.getByLabel('Seats in a debate').fill('4')
    await page.getByRole('button', { name: 'Save the rules' }).click()
    await expect(page.getByText('It needs 8 characters.')).toBeVisible()
    await expect(page.getByLabel('Passcode', { exact: true })).toHaveValue('short')
    await expect(page.getByLabel('Seats in a debate')).toHaveValue('4')
    expect(await violations(page)).toEqual([])
    await page.getByLabel('Passcode', { exact: true }).fill('open, sesame')
    await page.getByLabel('Who may read a new debate').selectOption({ label: 'Only who asked' })
    await page.getByRole('button', { name: 'Save the rules' }).click()
    await expect(page.getByText('Saved. These rules hold now.')).toBeVisible()
    await expect(page.getByLabel('Passcode', { exact: true })).toHaveValue('')

    // A guest gives it once; a wrong one is told beside its field, and nothing typed is lost.
    await guest.reload()
    await expect(guest.getByText('private')).toBeVisible()
    await expect(guest.getByRole('button', { name: /^Seat \d/ })).toHaveCount(4)
    await guest.getByLabel('Your question').fill('Is a hot dog a sandwich?')
    const start = guest.getByRole('button', { name: 'Rehearse it' })
    const passcode = guest.getByLabel('Passcode of this house')
    await start.click()
    await expect(guest.getByText('Type the passcode of this house first.')).toBeVisible()
    await expect(passcode).toBeFocused()
    await passcode.fill('open, barley')
    await start.or(guest.getByRole('button', { name: 'Try again' })).click()
    await expect(guest.getByText('This is not the passcode.')).toBeVisible()
    await expect(guest.getByLabel('Your question')).toHaveValue('Is a hot dog a sandwich?')
    await expect(passcode).toHaveValue('open, barley')
    expect(await violations(guest)).toEqual([])
    expect(JSON.stringify(await guest.evaluate(() => ({ ...localStorage })))).not.toContain('barley')
    await passcode.fill('open, sesame')
    await start.or(guest.getByRole('button', { name: 'Try again' })).click()
    await guest.waitForURL(/\/debates\//)
    await guest.goto('/')
    await expect(passcode).toHaveCount(0)

    // Another passcode voids what the old one opened.
    await page.getByLabel('Passcode', { exact: true }).fill('another one')
    await page.getByRole('button', { name: 'Save the rules' }).click()
    await expect(page.getByText('Saved. These rules hold now.')).toBeVisible()
    await guest.getByLabel('Your question').fill('And a wrap?')
    await start.click()
    await expect(guest.getByText('The passcode has changed, or was given too long ago.')).toBeVisible()
    await passcode.fill('another one')
    await start.or(guest.getByRole('button', { name: 'Try again' })).click()
    await guest.waitForURL(/\/debates\//)

    await page.getByLabel('Only you, and programs with the admin token').check()
    await page.getByRole('button', { name: 'Save the rules' }).click()
    await expect(page.getByText('Saved. These rules hold now.')).toBeVisible()
    await guest.goto('/')
    await expect(
      guest.getByRole('heading', { name: 'Only the keeper of this house asks here' }),
    ).toBeVisible()
    await page.goto(`${server.url}/`)
    await expect(page.getByLabel('Your question')).toBeVisible()
    // A form that is open asks for its price, also of a server that has ended.
    await page.goto('about:blank')
  })
})

test('panels and reviewers are laid down with the keyboard, and offered where one asks', async ({
  page,
  visitor,
}) => {
  await signIn(page, '/admin/panels')
  expect(await violations(page)).toEqual([])
  await tabTo(page, 'Add a panel')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/panels\/new$/)
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Save the panel' }).click()
  await expect(page.getByText('It must not be empty.')).toBeVisible()
  await expect(page.getByText('There have to be at least 2 seats.')).toBeVisible()

  await page.getByLabel('Name').focus()
  await page.keyboard.type('Two makers')
  await tabTo(page, '+ Add a seat')
  await page.keyboard.press('Enter')
  const picker = page.getByRole('dialog', { name: 'Add a seat' })
  for (const name of ['GPT-5.4', 'Grok 4.1 Fast']) {
    await picker.getByLabel('Search models and makers').fill(name)
    await picker
      .getByRole('button', { name: `Add ${name}`, exact: true })
      .first()
      .focus()
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /Grok 4\.1 Fast/ })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  const seat = page.getByRole('dialog', { name: 'Grok 4.1 Fast' })
  await seat.getByLabel('Persona (optional)').fill('A sceptic')
  await seat.getByRole('button', { name: 'Earlier' }).focus()
  await page.keyboard.press('Enter')
  await expect(seat.getByText('Seat 1 of 2')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Save the panel' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/admin\/panels$/)
  const list = page.getByRole('list', { name: 'Named panels' })
  await expect(list.getByText('Debate of 2: Grok 4.1 Fast, GPT-5.4')).toBeVisible()

  await page.goto('/admin/panels/new')
  await page.getByLabel('Name').fill('Two makers')
  await page.getByLabel('a poll').check({ force: true })
  await page.getByRole('button', { name: '+ Add a seat' }).click()
  await picker.getByLabel('Search models and makers').fill('GPT-5.4')
  for (let times = 0; times < 2; times += 1)
    await picker.getByRole('button', { name: 'Add GPT-5.4', exact: true }).first().click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Save the panel' }).click()
  await expect(page.getByText('Another panel has this name.')).toBeVisible()
  await page.getByLabel('Name').fill('Quick poll')
  await page.getByRole('button', { name: 'Save the panel' }).click()
  await page.waitForURL(/\/admin\/panels$/)

  await page.getByRole('button', { name: 'Move Quick poll up' }).focus()
  const saved = page.waitForResponse((response) => response.request().method() === 'PATCH')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Move Quick poll down' })).toBeFocused()
  const names = () => list.getByRole('listitem').locator('bdi').allTextContents()
  await expect.poll(names).toEqual(['Quick poll', 'Two makers'])
  await saved
  await page.reload()
  await expect.poll(names).toEqual(['Quick poll', 'Two makers'])

  await page.getByRole('button', { name: 'Choose the reviewers myself' }).click()
  const reviewers = page.getByRole('list', { name: 'Reviewers in the order in which they are asked' })
  const before = await reviewers.getByRole('listitem').locator('p').allTextContents()
  await reviewers.getByRole('button', { name: /down$/ }).first().focus()
  await page.keyboard.press('Enter')
  expect(await reviewers.getByRole('listitem').locator('p').allTextContents()).toEqual([
    ...[before[1], before[0]],
    ...before.slice(2),
  ])
  await page.getByRole('button', { name: 'Save the reviewers' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  expect(await violations(page)).toEqual([])

  const guest = await visitor()
  await guest.goto('/')
  await guest.getByRole('button', { name: 'Quick poll' }).click()
  await expect(guest.getByRole('button', { name: /^Seat \d/ })).toHaveCount(2)
  await expect(guest.getByLabel('Poll: one round, blind')).toBeChecked()
  await guest.getByRole('button', { name: 'Two makers' }).click()
  await expect(guest.getByText('A sceptic')).toBeVisible()
  await expect(guest.getByLabel('Poll: one round, blind')).not.toBeChecked()

  await page.getByRole('button', { name: 'Let the house choose' }).click()
  await expect(page.getByRole('button', { name: 'Choose the reviewers myself' })).toBeVisible()
  for (const name of ['Quick poll', 'Two makers']) {
    await page.getByRole('button', { name: `Delete “${name}”` }).click()
    await page.getByRole('button', { name: 'Delete the panel' }).click()
  }
  await expect(page.getByText('There is none yet.')).toBeVisible()
})

test('a default panel of the keeper’s own is what a new question begins with', async ({ page, visitor }) => {
  await signIn(page, '/admin/panels')
  await page.getByRole('button', { name: 'Choose the seats myself' }).click()
  for (let seats = 6; seats > 2; seats -= 1)
    await page.getByRole('button', { name: /^Remove .* \(1\)$/ }).click()
  await page.getByRole('button', { name: 'Save the default panel' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  const guest = await visitor()
  await guest.goto('/')
  await expect(guest.getByRole('button', { name: /^Seat \d/ })).toHaveCount(2)
  await page.getByRole('button', { name: 'Let the house choose' }).click()
  await expect(page.getByText(/The house chooses, at present/)).toBeVisible()
  await guest.reload()
  await expect(guest.getByRole('button', { name: /^Seat \d/ })).toHaveCount(6)
})
