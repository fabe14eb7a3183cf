import { routeFiles } from '../support/app-files.ts'
import { checkHeaders, checkPageHeaders } from '../support/attack/check-page-headers.ts'
import { addressesOfDebate, pageAddresses } from '../support/attack/page-addresses.ts'
import { holdDebate, startDebate } from '../support/e2e/debates.ts'
import { dataFolder, serve } from '../support/e2e/serve.ts'
import { signIn } from '../support/e2e/sign-in.ts'
import { expect, test } from '../support/e2e/test.ts'
import { eventually } from '../support/eventually.ts'
import { startPostgres } from '../support/start-postgres.ts'

test('every page runs only its own scripts, under a nonce that is new each time', async ({ page, house }) => {
  await signIn(page)
  const { slug } = await holdDebate(page, house.url, { mode: 'poll' })
  const parts = { slug, connection: 'openai', model: 'openai/gpt-5.4' }
  const nonces = new Set<string>()
  let read = 0
  for (const path of [
    ...pageAddresses(parts),
    '/nowhere',
    '/debates/nowhere',
    '/admin/nowhere',
    '/_not-found',
  ])
    for (const _ of ['once', 'again']) {
      const answer = await page.request.get(path, { maxRedirects: 0 })
      expect([200, 307, 404], path).toContain(answer.status())
      if (answer.status() === 307) continue
      nonces.add(checkPageHeaders(path, answer.headers(), await answer.text()))
      read += 1
    }
  expect(nonces.size).toBe(read)
  expect(read).toBeGreaterThan(30)
})

test('every other answer may run nothing at all, and stands in no frame', async ({ page, house }) => {
  const { id, slug } = await holdDebate(page, house.url, { mode: 'poll', visibility: 'public' })
  const routes = routeFiles().map(({ path }) =>
    path.replace(/\[id\]/, id).replaceAll(/\[+(?:\.{3})?\w+\]+/g, '1'),
  )
  for (const path of [
    ...routes,
    '/api/nowhere',
    '/_next/static/chunks/nowhere.js',
    `/debates/${encodeURIComponent(slug)}.html`,
  ]) {
    if (path.endsWith('/events')) continue
    const answer = await page.request.get(path, { maxRedirects: 0 })
    checkHeaders(path, answer.headers())
    if (/text\/html/.test(answer.headers()['content-type'] ?? '')) {
      expect(answer.headers()['content-security-policy'], path).toMatch(/default-src 'none'|'nonce-/)
      expect(await answer.text(), path).not.toMatch(/<script(?![^>]*nonce=)/)
    }
  }
})

test('a page that cannot be had says so under the same policy', async ({ page, faults }) => {
  faults.allow(/500|503|Failed to load/)
  const cluster = await startPostgres()
  const folder = dataFolder()
  const variables = { DATA_DIR: folder.path, DATABASE_URL: cluster.url, ROUNDTABLE_SECRET: 'x'.repeat(40) }
  const server = await serve(variables)
  // The last that a start does with the database.
  await eventually(() => server.log.some((line) => line.includes('/admin/set-up#')))
  await cluster.stop()
  for (const path of ['/debates', '/debates/x-abcdefghijkl']) {
    const answer = await page.request.get(`${server.url}${path}`)
    expect(answer.status(), path).toBe(503)
    const html = await answer.text()
    checkPageHeaders(path, answer.headers(), html)
    expect(html).not.toMatch(/ECONNREFUSED|prisma|at async|node_modules/i)
  }
  await server.kill()
  folder.remove()
})

test('a private debate is on no page, card or file for anybody else', async ({ page, house, visitor }) => {
  const started = await startDebate(page, house.url, {
    question: 'Who may see me?',
    visibility: 'private',
    mode: 'poll',
  })
  await expect.poll(async () => (await page.request.get(started.url)).status()).toBe(200)
  const absent = `${started.slug.slice(0, -12)}aaaaaaaaaaaa`
  const stranger = await visitor()
  const told = async (path: string, slug: string, headers: Record<string, string>) => {
    const answer = await stranger.request.get(path, { headers, maxRedirects: 0 })
    const nonce = /'nonce-([^']+)'/.exec(answer.headers()['content-security-policy'] ?? '')?.[1] ?? 'none'
    const { date: _date, 'x-request-id': _name, 'set-cookie': cookie, ...kept } = answer.headers()
    const plain = (text: string) =>
      text.replaceAll(nonce, 'NONCE').replaceAll(slug, 'SLUG').replaceAll(encodeURIComponent(slug), 'SLUG')
    const text = plain(await answer.text())
    return {
      status: answer.status(),
      cookie: cookie !== undefined,
      headers: plain(JSON.stringify(kept)),
      text,
    }
  }
  const pairs = addressesOfDebate(started.slug).map(
    (path, index) => [path, addressesOfDebate(absent)[index] ?? ''] as const,
  )
  expect(pairs.length).toBeGreaterThan(5)
  for (const [path, other] of pairs)
    for (const headers of [{}, { RSC: '1' }] as Record<string, string>[]) {
      const seen = await told(path, started.slug, headers)
      expect(seen, path).toEqual(await told(other, absent, headers))
      if (!path.startsWith('/?')) expect(seen.status === 404 || headers.RSC === '1', path).toBe(true)
      expect(seen.text, path).not.toContain('Who may see me')
    }
})
