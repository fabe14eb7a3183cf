import { holdDebate } from '../support/e2e/debates.ts'
import { expect, test } from '../support/e2e/test.ts'
import { defaultVoter } from '../support/model-server/default-voter.ts'
import { panelVoter } from '../support/panel-voter.ts'

const citations = [
  { title: 'A trial of sixty schools', url: 'https://example.org/trial' },
  { title: 'Nowhere', url: 'javascript:alert(1)' },
  { title: 'Survey of teachers', url: 'https://example.net/survey' },
]
const fields = {
  reasoning: 'Both trials **point one way [1]**, as [3] says; of [2] and [9] nobody knows.',
  gist: 'Trials agree [3].',
}

test('numbers in a search model’s statement lead to its sources', async ({
  page,
  house,
  models,
  visitor,
}) => {
  models.answerWith(
    panelVoter({}, (call, kind) =>
      kind === 'first' && call.provider === 'perplexity'
        ? defaultVoter('No', fields, { citations })(call)
        : null,
    ),
  )
  const debate = await holdDebate(page, house.url)
  for (const reader of [page, await visitor({ javaScriptEnabled: false })]) {
    await reader.goto(debate.url)
    const card = reader.locator('#r1-s1')
    await expect(card.locator('.prose')).toContainText(
      /one way \[1\], as \[3\] says; of \[2\] and \[9\] nobody/,
    )
    await expect(card.locator('.source-link')).toHaveText(['[3]', '[1]', '[3]'])
    const source = card.locator('.sources li').nth(2)
    await expect(source).toBeHidden()
    await card.locator('.prose').getByRole('link', { name: '[3]' }).click()
    await expect(source).toBeInViewport()
    await expect(source.getByRole('link')).toHaveAttribute('href', 'https://example.net/survey')
    await expect(card.locator('.sources li').nth(1).getByRole('link')).toHaveCount(0)
  }
})
