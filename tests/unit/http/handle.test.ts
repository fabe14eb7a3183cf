import { beforeAll, describe, expect, it } from 'vitest'
import { handle } from '../../../lib/http/handle.ts'
import { jsonResponse } from '../../../lib/http/json-response.ts'
import { notFound } from '../../../lib/http/not-found.ts'
import { problemSchema } from '../../../lib/http/schemas/answer-schemas.ts'
import { log } from '../../../lib/log.ts'
import { Problem } from '../../../lib/problem.ts'

beforeAll(() => {
  log().level = 'silent'
})

const context = <P extends Record<string, string>>(params: P = {} as P) => ({
  params: Promise.resolve(params),
})
const empty = async () => jsonResponse({})
const request = (method = 'GET') => new Request('http://localhost/api/x', { method })

describe('handle', () => {
  it('answers with what the call returns', async () => {
    const answer = async () => jsonResponse({ a: 1 })
    const { GET } = handle({ GET: answer })
    const response = await GET(request(), {})
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toEqual({ a: 1 })
  })

  it('makes a problem its document', async () => {
    const errors = [{ path: 'a', message: 'b' }]
    const failing = async () => {
      throw new Problem(429, 'slow-down', 'Later.', { errors, headers: { 'Retry-After': '3' } })
    }
    const { GET } = handle({ GET: failing })
    const response = await GET(request(), context())
    expect(response.status).toBe(429)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(response.headers.get('retry-after')).toBe('3')
    const document = problemSchema.parse(await response.json())
    expect(document).toMatchObject({
      title: 'Too Many Requests',
      status: 429,
      detail: 'Later.',
      code: 'slow-down',
      errors,
    })
  })

  it('tells nothing of what went wrong inside', async () => {
    const failing = async () => {
      throw new Error('the password is x')
    }
    const { POST } = handle({ POST: failing })
    const response = await POST(request('POST'), context())
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('password')
  })

  it('answers 405 with what is allowed', async () => {
    const handlers = handle({ GET: empty })
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      const response = await handlers[method](request(method), context())
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    }
    const options = await handlers.OPTIONS(request('OPTIONS'), context())
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS'])
    const { HEAD } = handle({ POST: empty })
    expect((await HEAD(request('HEAD'), context())).status).toBe(405)
  })

  it('answers HEAD as GET without the body, and ends a stream', async () => {
    let ended = false
    const body = new ReadableStream({
      cancel: () => {
        ended = true
      },
    })
    const answer = async () => new Response(body, { status: 200, headers: { 'X-A': 'b' } })
    const { HEAD } = handle({ GET: answer })
    const response = await HEAD(request('HEAD'), context())
    expect([response.status, response.headers.get('x-a'), response.body]).toEqual([200, 'b', null])
    expect(ended).toBe(true)
  })

  it('gives parameters in NFC, and leaves alone what looks encoded', async () => {
    const answer = async (_: Request, { id }: { id: string }) => jsonResponse({ id })
    const { GET } = handle<{ id: string }>({ GET: answer })
    const read = async (id: string) => (await (await GET(request(), context({ id }))).json()).id
    expect(await read('cafe\u0301-1')).toBe('caf\u00E9-1')
    for (const id of ['é-1', '100%', 'x%2Fy', '%25']) expect(await read(id)).toBe(id)
  })
})

describe('notFound', () => {
  it('is a problem for every method', async () => {
    for (const answer of Object.values(notFound)) {
      const response = await answer()
      expect(response.status).toBe(404)
      expect(problemSchema.parse(await response.json()).code).toBe('not-found')
    }
  })
})
