import { type BrowserContext, expect, type Page } from '@playwright/test'

/** The password of the house's admin in every test. */
export const adminPassword = 'correct horse battery staple'

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

/** Signing in is limited for an address, and all tests have the same one: they share a session as long as it lasts. */
const shared = new Map<string, Cookies>()

/** Signs in as the admin of the house, and goes to one of its admin pages. */
export async function signIn(page: Page, path = '/admin'): Promise<void> {
  await page.goto('/method')
  const { origin } = new URL(page.url())
  await page.context().addCookies(shared.get(origin) ?? [])
  await page.goto(`/admin/sign-in?to=${encodeURIComponent(path)}`)
  const navigation = page.getByRole('navigation', { name: 'Admin' })
  await expect(navigation.or(page.getByLabel('Password'))).toBeVisible()
  if (await navigation.isVisible()) return
  await enterPassword(page)
  await expect(navigation).toBeVisible()
  const cookies = await page.context().cookies()
  shared.set(
    origin,
    cookies.filter(({ name }) => name !== 'roundtable'),
  )
}

/** Fills in the form of the page where one signs in. */
export async function enterPassword(page: Page, password = adminPassword): Promise<void> {
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
