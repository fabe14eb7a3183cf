import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { siteMap, siteMapPart } from '../../../lib/http/publications.ts'
import type { Debate, Visibility } from '../../../lib/roundtable/debate.ts'
import { provideRuntime } from '../../../lib/runtime.ts'
import { startApiServer } from '../../support/api-server.ts'
import { panelVoter } from '../../support/panel-voter.ts'
import { someNote } from '../../support/some-note.ts'
import { holdDebate, nobody, openTestHouse, startInput, type TestHouse } from '../../support/test-house.ts'

describe.each(['embedded', 'postgres'] as const)('what the house publishes, on %s', (kind) => {
  let house: TestHouse
  let server: { url: string; close: () => void }
  const held: Record<Visibility | 'hidden', Debate> = {} as typeof held

  beforeAll(async () => {
    house = await openTestHouse(
      kind,
      panelVoter({}, ({ user }) => (user.includes('running') ? { hang: true } : null)),
    )
    provideRuntime(house.runtime)
    server = await startApiServer()
    for (const visibility of ['private', 'unlisted', 'public'] as const)
      held[visibility] = await holdDebate(house.runtime, {
        visibility,
        question: `Is 会社 ${visibility} & <b>?`,
      })
    held.hidden = await holdDebate(house.runtime, { visibility: 'public', question: 'Is this hidden?' })
    await house.runtime.store.moderation.setHidden(held.hidden.id, true, someNote)
    const running = startInput({ visibility: 'public', question: 'Is this running?' })
    await house.runtime.engine.start(running, nobody)
  })
  afterAll(async () => {
    server.close()
    await house.close()
  })

  const read = async (path: string, headers = {}) => {
    const response = await fetch(server.url + path, { headers })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
  const address = (debate: Debate) => `http://localhost:3000/debates/${encodeURIComponent(debate.slug)}`

  it.each([
    ['/feed.xml', 'application/atom+xml'],
    ['/sitemap.xml', 'application/xml'],
  ])('%s holds public debates that are over, and no others', async (path, type) => {
    const { status, headers, text } = await read(path)
    expect([status, headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`])
    expect(text).toContain(address(held.public))
    for (const other of [held.private, held.unlisted, held.hidden])
      for (const words of [other.slug, encodeURIComponent(other.slug), other.id])
        expect(text).not.toContain(words)
    expect(text).not.toMatch(/running/)
    expect((await read(path, { 'if-none-match': headers.get('etag') ?? '' })).status).toBe(304)
  })

  it('a feed holds the verdict', async () => {
    const { text } = await read('/feed.xml')
    expect(text).toContain('<title>Is 会社 public &amp; &lt;b&gt;?</title>')
    expect(text).toContain('Unanimous — No (6/6 votes)')
    expect(text).toContain('All 6 models agreed on')
  })

  it('a sitemap beyond its limit is cut into days that together hold every page once', async () => {
    const all = await siteMap()
    if (!('pages' in all)) throw new Error('One sitemap should do.')
    expect(all.pages.map(({ url }) => url)).toEqual([
      'http://localhost:3000/',
      'http://localhost:3000/debates',
      'http://localhost:3000/models',
      'http://localhost:3000/method',
      address(held.public),
    ])
    const index = await siteMap(4)
    if (!('parts' in index)) throw new Error('There should be parts.')
    const names = index.parts.map((url) => url.replace('http://localhost:3000/sitemap/', ''))
    expect(names).toEqual(['house.xml', `${held.public.createdAt.slice(0, 10)}.xml`])
    const parts = await Promise.all(names.map(siteMapPart))
    expect(parts.flat()).toEqual(all.pages)
    const [own = '', day = ''] = names
    expect((await read(`/sitemap/${own}`)).text.match(/<url>/g)).toHaveLength(4)
    expect((await read(`/sitemap/${day}`)).text).toContain(`<loc>${address(held.public)}</loc>`)
  })

  it('parts that are none are not there', async () => {
    expect((await read('/sitemap/house.xml')).status).toBe(200)
    const none = ['2026-01-31.xml', '2026-02-30.xml', '2026-13-01.xml', '0000-01-01.xml', '2026-02-01']
    for (const name of [...none, '2026-02-01.xml.gz', '1.xml', '-1.xml', 'x.xml', 'house'])
      expect((await read(`/sitemap/${name}`)).status, name).toBe(404)
  })

  it('robots learn where the sitemap is, and are kept from what the API says', async () => {
    const { headers, text } = await read('/robots.txt')
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(text).toBe(
      'User-agent: *\nDisallow: /api/\nDisallow: /admin\nSitemap: http://localhost:3000/sitemap.xml\n',
    )
    expect((await read(`/api/v1/debates/${held.public.id}`)).headers.get('x-robots-tag')).toBe('noindex')
    expect((await read(`/debates/${held.public.slug}.md`)).headers.get('x-robots-tag')).toBeNull()
    expect((await read(`/debates/${held.hidden.slug}.md`)).headers.get('x-robots-tag')).toBe('noindex')
  })
})
