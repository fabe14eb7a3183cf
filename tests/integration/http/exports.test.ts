import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DebateView } from '../../../components/debate/debate-view.tsx'
import { makeOwnerToken } from '../../../lib/http/owner-token.ts'
import { debateDocumentSchema } from '../../../lib/http/schemas/debate-document-schema.ts'
import type { Debate, Visibility } from '../../../lib/roundtable/debate.ts'
import { foldAll } from '../../../lib/roundtable/fold.ts'
import { provideRuntime } from '../../../lib/runtime.ts'
import { startApiServer } from '../../support/api-server.ts'
import { panelVoter } from '../../support/panel-voter.ts'
import { holdDebate, openTestHouse, type TestHouse } from '../../support/test-house.ts'

const forms = ['md', 'json', 'csv', 'html'] as const
const types = { md: 'text/markdown', json: 'application/json', csv: 'text/csv', html: 'text/html' }

describe('exports of a debate', () => {
  let house: TestHouse
  let server: { url: string; close: () => void }

  beforeAll(async () => {
    house = await openTestHouse('embedded', panelVoter({ openai: ['Yes', 'No'] }))
    provideRuntime(house.runtime)
    server = await startApiServer()
  })
  afterAll(async () => {
    server.close()
    await house.close()
  })

  const hold = (visibility: Visibility, question = 'May this be shared?') =>
    holdDebate(house.runtime, { visibility, question })
  const owner = ({ id }: Debate) => ({
    authorization: `Bearer ${makeOwnerToken(house.runtime.environment.secret, id)}`,
  })
  const read = (name: string, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/debates/${encodeURIComponent(name)}`, { headers })

  it('come with their types, names, and the page that they are copies of', async () => {
    const debate = await hold('public')
    for (const form of forms) {
      const { status, headers } = await read(`${debate.slug}.${form}`)
      expect(status, form).toBe(200)
      expect(headers.get('content-type')).toContain(types[form])
      expect(headers.get('content-type')).toContain('charset=utf-8')
      expect(headers.get('content-disposition')).toBe(`inline; filename="${debate.slug}.${form}"`)
      expect(headers.get('link')).toBe(`<http://localhost:3000/debates/${debate.slug}>; rel="canonical"`)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-robots-tag')).toBeNull()
    }
  })

  it('are named in any script', async () => {
    const debate = await hold('public', '会社の本番環境に書き込み権限を与えるべきか')
    const response = await read(`${debate.slug}.md`)
    expect(response.headers.get('content-disposition')).toBe(
      `inline; filename="debate.md"; filename*=UTF-8''${encodeURIComponent(`${debate.slug}.md`)}`,
    )
    expect(await response.text()).toContain('# 会社の本番環境に書き込み権限を与えるべきか')
  })

  it.each([
    ['private', 404, 'noindex'],
    ['unlisted', 200, 'noindex'],
    ['public', 200, null],
  ] as const)('of a %s debate answer %i to others', async (visibility, status, robots) => {
    const debate = await hold(visibility)
    for (const form of forms) {
      const other = await read(`${debate.slug}.${form}`)
      expect(other.status).toBe(status)
      if (status === 404) expect(await other.text()).not.toContain(debate.question)
      const own = await read(`${debate.slug}.${form}`, owner(debate))
      expect(own.status).toBe(200)
      expect(own.headers.get('x-robots-tag')).toBe(robots)
      expect(own.headers.get('cache-control')).toBe(
        visibility === 'private' ? 'private, no-cache' : 'no-cache',
      )
      const text = await own.text()
      if (form === 'html')
        expect(text.includes('<meta name="robots" content="noindex"/>')).toBe(robots !== null)
    }
  })

  it.each([
    ['private', 404, 'noindex'],
    ['unlisted', 200, 'noindex'],
    ['public', 200, null],
  ] as const)('and the card of a %s one answers %i to others', async (visibility, status, robots) => {
    const debate = await hold(visibility)
    const path = `${server.url}/debates/${debate.slug}/opengraph-image`
    // Its owner first: what was drawn for one is not shown to another.
    const own = await fetch(path, { headers: owner(debate) })
    expect([own.status, own.headers.get('content-type'), own.headers.get('x-robots-tag')]).toEqual([
      200,
      'image/png',
      robots,
    ])
    expect(own.headers.get('cache-control')).toBe(visibility === 'private' ? 'private, no-cache' : 'no-cache')
    expect((await fetch(path)).status).toBe(status)
    const again = await fetch(path, {
      headers: { ...owner(debate), 'if-none-match': own.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
  })

  it('are asked for again, and not sent twice', async () => {
    const debate = await hold('public')
    for (const form of forms) {
      const tag = (await read(`${debate.slug}.${form}`)).headers.get('etag') ?? ''
      expect(tag).toMatch(/^"[\w-]{27}"$/)
      const again = await read(`${debate.slug}.${form}`, { 'if-none-match': `"other", W/${tag}` })
      expect(again.status).toBe(304)
      expect(await again.text()).toBe('')
    }
    await house.runtime.engine.setVisibility(debate.id, 'private')
    const gone = await read(`${debate.slug}.md`, { 'if-none-match': '*' })
    expect(gone.status).toBe(404)
  })

  it('hold the document, which is the fold of its events and draws the same page', async () => {
    const { id, slug } = await hold('public')
    const document: Debate = await (await read(`${slug}.json`)).json()
    expect(debateDocumentSchema.parse(document)).toEqual(document)
    expect(document).toEqual(await (await fetch(`${server.url}/api/v1/debates/${id}`)).json())
    const refolded = foldAll(await house.runtime.store.readEvents(id, 0))
    expect(refolded).toEqual({ ...document, url: refolded?.url })
    const page = (debate: Debate) =>
      renderToStaticMarkup(createElement(DebateView, { debate, isOwner: false, live: false }))
    expect(page(document)).toBe(page(refolded as Debate))
  })

  it.each(['private', 'unlisted'] as const)('name no %s parent to others', async (visibility) => {
    const parent = await hold(visibility)
    const child = await holdDebate(house.runtime, { parent: parent.id, visibility: 'public' })
    for (const form of ['json', 'html'] as const) {
      expect(await (await read(`${child.slug}.${form}`)).text()).not.toContain(parent.id)
    }
  })

  it('are there in these forms only', async () => {
    const { slug } = await hold('public')
    for (const name of [`${slug}.txt`, `${slug}.pdf`, 'nothing-here.md', `${slug}.md.md`])
      expect((await read(name)).status).toBe(404)
    const posted = await fetch(`${server.url}/debates/${slug}.md`, { method: 'POST' })
    expect(posted.status).toBe(405)
    const head = await fetch(`${server.url}/debates/${slug}.md`, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })
})
