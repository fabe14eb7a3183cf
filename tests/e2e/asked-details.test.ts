import { expect, test } from '../support/e2e/test.ts'

test('what a seat was asked is read when it is wanted, again where that failed, and not all of it aloud', async ({
  page,
  openHeld,
  faults,
}) => {
  faults.allow(/503.*\/turns\/1\/1\/1/)
  await openHeld({})
  const asked = page.locator('#r1-s1 .asked')
  const status = asked.getByRole('status')
  await page.route(/\/turns\/1\/1\/1$/, (route) => route.fulfill({ status: 503, body: '' }))
  await asked.getByText('What it was asked').click()
  await expect(status).toHaveText('It could not be loaded.')

  await page.unroute(/\/turns\/1\/1\/1$/)
  await asked.getByText('What it was asked').click()
  await asked.getByText('What it was asked').click()
  await expect(status).toHaveText('Loaded: messages, answer and tries follow.')
  for (const title of ['system', 'user', 'Model that answered', 'Raw answer', 'Tries'])
    await expect(asked.getByRole('heading', { name: title, exact: true })).toBeVisible()
  await expect(asked.getByRole('region', { name: 'Tries' })).toHaveText(/^1, for an answer: \d/)
  await expect(asked.locator('[aria-live]')).toHaveCount(0)
})
