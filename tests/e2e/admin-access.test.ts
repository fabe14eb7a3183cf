import { signIn } from '../support/e2e/sign-in.ts'
import { expect, test } from '../support/e2e/test.ts'

test('a stranger is led to sign in, and from there to where they wanted to go', async ({ page }) => {
  await page.goto('/admin/audit?action=admin.signed-in')
  await expect(page).toHaveURL(/\/admin\/sign-in\?to=/)
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('This is not the password.')).toBeVisible()
  await expect(page.getByLabel('Password')).toHaveValue('not the password')
  await signIn(page, '/admin/audit')
  await expect(page.getByRole('table', { name: 'Audit log' })).toContainText('Signed in')
})
