import { holdDebate, startDebate } from '../support/e2e/debates.ts'
import { closedGate } from '../support/e2e/gate.ts'
import { expect, test } from '../support/e2e/test.ts'
import { hostileTexts } from '../support/hostile-texts.ts'
import { defaultVoter } from '../support/model-server/default-voter.ts'
import { panelVoter } from '../support/panel-voter.ts'

const attack = [
  '<script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)><iframe src="javascript:alert(4)">',
  '[press](javascript:alert(5)) [data](data:text/html,<script>alert(6)</script>) ![shot](https://example.org/x.png)',
  '<javascript:alert(7)> <a href="https://example.org" onclick="alert(8)">raw</a> </article></main></script>',
  '# A heading of its own\n\n\u202Eorder turned\u202C and \u2066isolated\u2069 {{constructor.constructor}}',
].join('\n\n')

const citations = [
  { title: '<b>Wolf</b>', url: 'javascript:alert(10)' },
  { title: 'Data', url: 'data:text/html,<script>alert(11)</script>' },
  { title: '<i>Sheep</i>', url: 'https://example.org/sheep' },
]

const question = `<script>alert(12)</script> Is <img src=x onerror=alert(13)> \u202Eevil\u202C [x](javascript:alert(14))?`
const options = ['<b onmouseover=alert(15)>Yes</b>', '"><script>alert(16)</script>']

const review = {
  headline: `${attack.slice(0, 120)}`,
  narrative: [attack, '<style>body{display:none}</style>'],
  agreedFacts: ['<script>alert(17)</script>'],
}

test('nothing that is asked or said becomes markup or script', async ({ page, house, models, visitor }) => {
  models.answerWith(
    panelVoter({}, (call, kind) => {
      if (kind === 'review') return defaultVoter('', review)(call)
      const fields = {
        reasoning: attack,
        gist: '<script>alert(18)</script>',
        opposingCase: attack.slice(0, 200),
      }
      const vote = call.provider === 'openai' ? options[0] : options[1]
      return defaultVoter(vote ?? '', fields, { citations, modelVersion: '<img src=x onerror=alert(19)>' })(
        call,
      )
    }),
  )
  const context = '</pre></textarea><script>alert(20)</script>'
  const debate = await holdDebate(page, house.url, { question, options, context, visibility: 'public' })
  expect(debate.status).toBe('finished')

  for (const reader of [page, await visitor({ javaScriptEnabled: false })]) {
    await reader.goto(debate.url)
    await expect(reader.locator('h1')).toContainText(
      '<script>alert(12)</script> Is <img src=x onerror=alert(13)>',
    )
    await expect(reader.locator('h1')).not.toContainText('\u202E')
    await expect(reader.locator('#round-1 .card-voted')).toHaveCount(6)
    const article = reader.locator('article.debate')
    await expect(
      article.locator('script, img, iframe, style, svg [onload], [onerror], [onclick], object'),
    ).toHaveCount(0)
    await expect(reader.locator('.prose h1, .prose h2, .prose b, .prose i')).toHaveCount(0)
    const addresses = await article
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    const foreign = addresses.filter((address) => !/^[#/]/.test(address))
    expect([...new Set(foreign)]).toEqual(['https://example.org/sheep'])
  }
  await page.locator('#round-1 .asked').first().getByText('What it was asked').click()
  await expect(page.locator('#round-1 .asked').first()).toContainText('</textarea><script>alert(20)</script>')
  const sources = page.locator('#round-1 .sources').first()
  await sources.locator('summary').click()
  await expect(sources.getByRole('link')).toHaveText(['<i>Sheep</i>'])
  await expect(page).toHaveTitle(/<script>alert\(12\)<\/script>/)

  await page.goto('/debates')
  await expect(page.getByRole('link', { name: '<script>alert(12)</script>' })).toBeVisible()
  await page.goto(`/?from=${debate.slug}`)
  await expect(page.getByLabel('Your question')).toHaveValue(/<script>alert\(12\)/)
})

test('text that tries to break out of the page is shown as text, while it streams and after', async ({
  page,
  house,
  models,
}) => {
  const texts = Object.values(hostileTexts)
  // One seat waits for the page: however long it takes to load, there is still live text to look at.
  const pageLooked = closedGate()
  let next = 0
  models.answerWith(
    panelVoter({}, async (call, kind) => {
      if (kind === 'review') return null
      const reasoning = texts[next++ % texts.length]
      if (call.provider === 'xai') await pageLooked.opened
      return defaultVoter('No', { reasoning }, { durationMs: 800 })(call)
    }),
  )
  const seats = texts.map((_, index) => ({
    model: ['openai/gpt-5.4', 'xai/grok-4.1-fast', 'moonshot/kimi-k2.5'][index % 3],
  }))
  const debate = await startDebate(page, house.url, { seats })
  await page.goto(debate.url)
  await expect(page.locator('#round-1 .card-voted').first()).toBeVisible()
  pageLooked.open()
  await expect(page.locator('.speaking').first()).toBeVisible()
  await expect(page.locator('#round-1 .card-voted')).toHaveCount(texts.length, { timeout: 30_000 })
  await expect(page.locator('article.debate').locator('script, img')).toHaveCount(0)
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(tooWide).toBe(false)
})
