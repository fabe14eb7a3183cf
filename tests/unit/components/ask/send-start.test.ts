import { describe, expect, it } from 'vitest'
import { sendStart } from '../../../../components/ask/send-start.ts'

const attempt = { key: 'key-00001', body: '{"question":"Is it?"}' }

/** An outside whose server gives these answers in turn, and notes what it was sent. */
function outside(...answers: (Response | Error)[]) {
  const requests: Request[] = []
  const slept: number[] = []
  return {
    requests,
    slept,
    fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
      requests.push(new Request(new URL(String(input), 'http://localhost'), init))
      const answer = answers.shift()
      if (!answer || answer instanceof Error) throw answer ?? new Error('unexpected call')
      return answer
    },
    sleep: async (ms: number) => {
      slept.push(ms)
    },
  }
}

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })

describe('sendStart', () => {
  it('posts the body under its key and gives the slug', async () => {
    const world = outside(json(201, { id: 'd1', slug: 'is-it-abc' }))
    expect(await sendStart(attempt, world)).toEqual({ outcome: 'started', slug: 'is-it-abc' })
    expect(world.requests[0]?.headers.get('Idempotency-Key')).toBe('key-00001')
    expect(await world.requests[0]?.text()).toBe(attempt.body)
  })

  it('hands on what the server refuses, field by field', async () => {
    const errors = [{ path: 'question', message: 'Too long.' }]
    const world = outside(json(422, { title: 'Invalid', detail: 'Look again.', errors: [...errors, 'odd'] }))
    expect(await sendStart(attempt, world)).toEqual({ outcome: 'refused', message: 'Look again.', errors })
  })

  it('waits for an earlier start with the same key, and takes its answer', async () => {
    const world = outside(json(409, {}), json(409, {}), json(201, { slug: 'is-it-abc' }))
    expect(await sendStart(attempt, world)).toEqual({ outcome: 'started', slug: 'is-it-abc' })
    expect(world.slept).toEqual([1000, 1000])
    expect(world.requests.every((request) => request.headers.get('Idempotency-Key') === 'key-00001')).toBe(
      true,
    )
  })

  it('gives up waiting in the end', async () => {
    const world = outside(...Array.from({ length: 15 }, () => json(409, { detail: 'Still starting.' })))
    expect(await sendStart(attempt, world)).toMatchObject({ outcome: 'refused', message: 'Still starting.' })
  })

  it.each([
    ['the network fails', new Error('offline')],
    ['no JSON comes back', new Response('<html>', { status: 502 })],
    ['success without a slug comes back', json(200, {})],
  ])('counts it as unanswered when %s', async (_name, answer) => {
    expect(await sendStart(attempt, outside(answer))).toEqual({ outcome: 'unanswered', message: null })
  })

  it('keeps the sentence of a server that is in trouble', async () => {
    const world = outside(json(503, { detail: 'The database is away.' }))
    expect(await sendStart(attempt, world)).toEqual({
      outcome: 'unanswered',
      message: 'The database is away.',
    })
  })
})
