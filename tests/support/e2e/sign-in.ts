import { expect, type Page } from '@playwright/test'

/** The password of the house's admin in every test. */
export const adminPassword = 'correct horse battery staple'

/** Signs in as the admin of the house, and goes to one of its admin pages. */
export async function signIn(page: Page, path = '/admin'): Promise<void> {
  await page.goto(`/admin/sign-in?to=${encodeURIComponent(path)}`)
  await page.getByLabel('Password').fill(adminPassword)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('navigation', { name: 'Admin' })).toBeVisible()
}
