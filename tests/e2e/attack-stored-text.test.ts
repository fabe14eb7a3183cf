import { encodings } from '../support/attack/encodings.ts'
import { pageAddresses } from '../support/attack/page-addresses.ts'
import { holdDebate } from '../support/e2e/debates.ts'
import { dataFolder, serve } from '../support/e2e/serve.ts'
import { adminPassword } from '../support/e2e/sign-in.ts'
import { expect, test } from '../support/e2e/test.ts'
import { defaultVoter } from '../support/model-server/default-voter.ts'
import { providersAt } from '../support/model-server/providers-at.ts'
import { panelVoter } from '../support/panel-voter.ts'

/** Runs where it is taken for markup, in text, in an attribute or in a script; then the page's faults have a dialog. */
const script = (name: string) =>
  `"'></script><script>alert('${name}')</script><img src=//evil.example/x onerror=alert(1)>`
const short = (name: string) => `<img src=//evil.example/${name} onerror=alert(1)>`
const links =
  '[a](javascript:alert(1)) [b](//evil.example/y) ![c](https://evil.example/z.png) <https://evil.example/auto> [d]: https://evil.example/d\n\n<iframe src=https://evil.example></iframe> <style>@import url(//evil.example/s.css)</style>'
const formula = '=HYPERLINK("https://evil.example","x")'
const key = 'sk-browser"&<>/+~0123456789-abcdef-WXYZ'

test('no text of anybody becomes script, markup or a request, on any page or in any file; no key is sent', async ({
  page,
  models,
  faults,
}) => {
  test.setTimeout(150_000)
  models.answerWith(
    panelVoter({}, (call, kind) => {
      if (kind === 'review')
        return defaultVoter('', {
          headline: script('headline'),
          narrative: [`${script('narrative')} ${links}`],
          agreedFacts: [script('fact')],
          disputedFacts: [formula],
          wouldSettle: [short('settle')],
        })(call)
      const fields = {
        reasoning: `${formula} ${script('reasoning')} ${links}`,
        gist: formula,
        opposingCase: script('case'),
      }
      const citations = [
        { title: script('title'), url: `https://evil.example/"onmouseover=alert(1)//` },
        { title: formula, url: 'javascript:alert(1)' },
      ]
      return defaultVoter(call.provider === 'openai' ? formula : short('option'), fields, {
        citations,
        modelVersion: script('version'),
      })(call)
    }),
  )
  const folder = dataFolder()
  const server = await serve({
    DATA_DIR: folder.path,
    ADMIN_PASSWORD: adminPassword,
    METRICS_TOKEN: 'a-metrics-token',
    ...providersAt(models.url, ['openai', 'xai']),
  })
  const headers = { Origin: server.url }
  const keep = async (path: string, data: unknown) => {
    const answer = await page.request.post(`${server.url}/api/v1/admin${path}`, { data, headers })
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
    return answer.status() === 204 ? {} : answer.json()
  }
  await keep('/sign-in', { password: adminPassword })
  const baseUrl = `${models.url}/gateway/v1`
  const connection = await keep('/connections', {
    kind: 'openai',
    name: short('connection'),
    baseUrl,
    apiKey: key,
  })
  const model = await keep('/models', {
    connection: connection.id,
    wireName: 'm<script>alert(1)</script>',
    name: short('model'),
    maker: short('maker'),
  })
  const seats = [
    { model: model.id, persona: script('persona') },
    { model: 'openai/gpt-5.4', persona: formula },
    { model: 'xai/grok-4.1-fast' },
  ]
  await keep('/panels', { name: short('panel'), seats })
  const debate = await holdDebate(page, server.url, {
    question: `${formula} ${script('question')} ${links.split('\n')[0]}`,
    context: `</textarea></pre>${script('context')}`,
    options: [formula, short('option')],
    seats,
    visibility: 'public',
  })
  expect(debate.status).toBe('finished')

  const elsewhere: string[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (/^https?:/.test(url.protocol) && url.origin !== server.url) elsewhere.push(request.url())
  })
  const forms = encodings(key)
  const pages = pageAddresses({ slug: debate.slug, connection: connection.id, model: model.id })
  for (const path of [
    ...pages,
    `/?from=${encodeURIComponent(debate.slug)}`,
    `/debates?query=${encodeURIComponent(short('q'))}`,
  ]) {
    await page.goto(`${server.url}${path}`)
    await expect(page.getByRole('heading', { level: 1 }), path).toBeAttached()
    const markup = page
      .locator('main')
      .locator('img, iframe, script, style, object, embed, base, [onerror], [onmouseover]')
    await expect(markup, path).toHaveCount(0)
    const targets = await page
      .locator('main a[href]')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).protocol))
    expect(
      targets.filter((protocol) => !/^(https?|mailto):$/.test(protocol)),
      path,
    ).toEqual([])
    for (const asked of [{}, { RSC: '1' }] as Record<string, string>[]) {
      const text = await (await page.request.get(`${server.url}${path}`, { headers: asked })).text()
      expect(
        forms.filter((form) => text.includes(form)),
        path,
      ).toEqual([])
    }
  }

  const read = async (path: string, extra: Record<string, string> = {}) =>
    (await page.request.get(`${server.url}${path}`, { headers: extra })).text()
  const file = (form: string) => read(`/debates/${encodeURIComponent(debate.slug)}.${form}`)

  // Opened from a disk no header holds: what the file itself says has to.
  const offline = await page.context().newPage()
  offline.on('request', (request) => {
    if (!/^(data|about|file):/.test(request.url())) elsewhere.push(request.url())
  })
  await offline.setContent(await file('html'))
  await expect(offline.locator('h1')).toContainText('alert')
  await expect(offline.locator('script, img, iframe, [onerror]')).toHaveCount(0)
  await offline.close()

  const cells = (await file('csv')).split(/\r\n|,/).map((cell) => cell.replace(/^"/, ''))
  expect(cells.filter((cell) => /^[=+@\t]|^-\D/.test(cell))).toEqual([])
  const markdown = (await file('md')).replaceAll(/`[^`\n]*`/g, '')
  expect(markdown).not.toMatch(/(?<!\\)<(script|img|iframe|style)/i)
  expect(markdown).not.toMatch(/(?<!\\)\]\(javascript:/i)

  for (const path of ['/feed.xml', '/sitemap.xml']) {
    const xml = await read(path)
    const broken = await page.evaluate(
      (text) =>
        new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')?.textContent ??
        null,
      xml,
    )
    expect(broken, path).toBeNull()
    expect(xml, path).not.toMatch(/<(script|img|iframe)\b/i)
  }
  const metrics = await read('/api/metrics', { Authorization: 'Bearer a-metrics-token' })
  for (const line of metrics.split('\n').filter(Boolean))
    expect(line).toMatch(/^(#|[a-zA-Z_:][\w:]*(\{([a-zA-Z_]\w*="(\\.|[^"\\\n])*",?)*\})? \S+( \d+)?$)/)

  expect(elsewhere).toEqual([])
  expect(faults.all()).toEqual([])
  expect(server.log.filter((line) => forms.some((form) => line.includes(form)))).toEqual([])
  await server.stop()
  folder.remove()
})
