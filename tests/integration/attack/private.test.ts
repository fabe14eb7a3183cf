import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forgetTries } from '../../support/attack/fingerprint.ts'
import {
  type AttackHouse,
  json,
  openAttackHouse,
  sameOrigin,
} from '../../support/attack/open-attack-house.ts'
import type { Sent } from '../../support/attack/send.ts'
import { readEventStream } from '../../support/read-event-stream.ts'

const everyMethod = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

let attacked: AttackHouse
beforeAll(async () => {
  attacked = await openAttackHouse('postgres')
})
afterAll(() => attacked.close())

/** Who may come and look for what is not theirs. */
const strangers = (): [string, Record<string, string>][] => [
  ['nobody', {}],
  ['a browser', sameOrigin],
  ['another visitor', { ...sameOrigin, cookie: attacked.cookies.stranger }],
  ['another debate’s owner', { authorization: `Bearer ${attacked.foreign.ownerToken}` }],
  ['a token that was made up', { authorization: `Bearer ${'A'.repeat(43)}` }],
]

/** All that an answer gives away, but for what is new in every answer. */
function telling({ status, headers, text }: Sent) {
  const { date: _date, 'x-request-id': _name, ...kept } = headers
  return { status, headers: kept, text }
}

describe('a private debate', () => {
  it('answers everybody else as one that is not there, on every route, by id and by slug', async () => {
    const { id, slug } = attacked.debates.private
    const absent = { id: 'a'.repeat(id.length), slug: `${slug.slice(0, -12)}${'a'.repeat(12)}` }
    let compared = 0
    for (const name of ['id', 'slug'] as const) {
      const [there, notThere] = await Promise.all(
        [{ id, slug }[name], absent[name]].map((debate) => attacked.calls(everyMethod, debate)),
      )
      for (const [index, call] of (there ?? []).entries()) {
        if (!/^(\/api\/v1)?\/debates\/\[/.test(call.route)) continue
        for (const [who, headers] of strangers()) {
          const ask = (path = '') =>
            attacked.send({
              method: call.method,
              path,
              headers: { ...json, ...headers },
              body: call.body ?? undefined,
            })
          const [answer, expected] = await Promise.all([ask(call.path), ask(notThere?.[index]?.path)])
          expect(telling(answer), `${call.method} ${call.path} by ${who}`).toEqual(telling(expected))
          expect(answer.status).toBe(404)
          compared += 1
        }
      }
    }
    expect(compared).toBeGreaterThan(80)
  })

  it('is there for its owner, by cookie and by token', async () => {
    const { id, ownerToken } = attacked.debates.private
    const ways: Record<string, string>[] = [
      { cookie: attacked.cookies.owner },
      { authorization: `Bearer ${ownerToken}` },
    ]
    for (const headers of ways)
      expect((await attacked.send({ method: 'GET', path: `/api/v1/debates/${id}`, headers })).status).toBe(
        200,
      )
  })

  it('is refused as a parent in the words for one that is not there', async () => {
    const seats = [{ model: 'openai/gpt-5.4' }, { model: 'xai/grok-4.1-fast' }]
    for (const path of ['/api/v1/debates', '/api/v1/estimate'])
      for (const [who, headers] of strangers()) {
        const ask = (parent: string) =>
          attacked.send({
            method: 'POST',
            path,
            headers: { ...json, ...headers },
            body: JSON.stringify({ question: 'And now?', mode: 'poll', seats, parent }),
          })
        const answer = await ask(attacked.debates.private.id)
        expect(telling(answer), `${path} by ${who}`).toEqual(telling(await ask('a'.repeat(20))))
        expect(answer.status).toBe(422)
      }
  })
})

describe('a parent', () => {
  it.each(['private', 'unlisted'] as const)('that is %s is named by none of its children', async (kind) => {
    const { debates, cookies } = attacked
    const parent = debates[kind]
    const seats = [{ model: 'openai/gpt-5.4' }, { model: 'xai/grok-4.1-fast' }]
    const body = { question: 'And now?', mode: 'poll', seats, parent: parent.id, visibility: 'public' }
    const headers = { ...json, ...sameOrigin, cookie: cookies.owner }
    const started = await attacked.send({
      method: 'POST',
      path: '/api/v1/debates',
      headers,
      body: JSON.stringify(body),
    })
    expect(started.status).toBe(201)
    const child = JSON.parse(started.text)
    for (const path of [
      `/api/v1/debates/${child.id}`,
      ...['json', 'md', 'html', 'csv'].map((form) => `/debates/${encodeURIComponent(child.slug)}.${form}`),
    ]) {
      const { text } = await attacked.send({ method: 'GET', path })
      expect(text, path).not.toContain(parent.id)
      expect(text, path).not.toContain(parent.slug)
    }
    const frames = await readEventStream(`${attacked.url}/api/v1/debates/${child.id}/events`)
    expect(frames[0]?.type).toBe('debate.started')
    expect(JSON.stringify(frames)).not.toContain(parent.id)
  })
})

describe('lists', () => {
  const hide = (id: string) =>
    attacked.send({
      method: 'PATCH',
      path: `/api/v1/admin/debates/${id}`,
      headers: { ...json, authorization: `Bearer ${attacked.adminToken}` },
      body: JSON.stringify({ hidden: true }),
    })

  it.each(['private', 'unlisted', 'hidden'] as const)(
    'name no %s debate to others, on any route',
    async (which) => {
      const { debates } = attacked
      const looked = which === 'hidden' ? debates.public : debates[which]
      const listing = await attacked.send({ method: 'GET', path: '/feed.xml' })
      // Only what would be listed if it were public proves anything.
      if (which !== 'hidden') expect(listing.text).toContain(debates.public.slug.slice(-12))
      else expect((await hide(looked.id)).status).toBe(200)
      const calls = await attacked.calls(['GET'], 'a'.repeat(20))
      let read = 0
      for (const { route, path } of calls.filter((call) => !call.route.includes('['))) {
        const queries =
          route === '/api/v1/debates'
            ? ['', '?query=What+is', `?query=${which}`, '?mine=true', '?limit=100']
            : ['']
        for (const query of queries) {
          await forgetTries(attacked.house.runtime.environment.DATABASE_URL ?? '')
          for (const [who, headers] of strangers()) {
            const { text } = await attacked.send({ method: 'GET', path: `${path}${query}`, headers })
            for (const part of [looked.id, looked.slug.slice(-12)])
              expect(text, `${path}${query} to ${who}`).not.toContain(part)
            read += 1
          }
        }
      }
      expect(read).toBeGreaterThan(50)
    },
  )
})
