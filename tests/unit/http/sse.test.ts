import { beforeAll, describe, expect, it } from 'vitest'
import { eventPosition } from '../../../lib/http/event-position.ts'
import { eventSchema } from '../../../lib/http/schemas/event-schemas.ts'
import { eventStream, frameText } from '../../../lib/http/sse.ts'
import { watchDebate } from '../../../lib/http/watch-debate.ts'
import { log } from '../../../lib/log.ts'
import type { Frame } from '../../../lib/stream/stream.ts'
import { makeStart } from '../../support/debate-fixtures.ts'
import { fakeRuntime } from './support/fake-runtime.ts'
import { sampleRow } from './support/sample.ts'

beforeAll(() => {
  log().level = 'silent'
})

const at = '2026-01-01T00:00:00.000Z'
const event: Frame = { type: 'event', event: { type: 'round.closed', round: 1, stopped: null, seq: 7, at } }
const delta: Frame = {
  type: 'delta',
  delta: {
    type: 'turn.delta',
    round: 1,
    seat: 2,
    sample: 1,
    attempt: 1,
    offset: 0,
    text: 'a\n\nevent: x\r\nb\u2028',
  },
}

async function* frames(...list: Frame[]): AsyncGenerator<Frame> {
  yield* list
}

describe('frameText', () => {
  it('numbers durable events', () => {
    const [id, type, data] = frameText(event).split('\n')
    expect([id, type]).toEqual(['id: 7', 'event: round.closed'])
    const content = JSON.parse(data?.replace('data: ', '') ?? '')
    expect(eventSchema.parse(content)).toEqual({ type: 'round.closed', round: 1, stopped: null, seq: 7, at })
  })

  it('keeps text of models from ending a frame', () => {
    const text = frameText(delta)
    expect(text.match(/[\r\n]+/g)).toEqual(['\n', '\n\n'])
    expect(text).not.toContain('id:')
  })

  it('sends life as a comment', () => {
    expect(frameText({ type: 'alive' })).toBe(': keep-alive\n\n')
  })
})

const fail = (error: unknown) => {
  throw error
}

describe('eventStream', () => {
  it('sends all frames in order, then ends', async () => {
    const response = eventStream(frames(event, { type: 'alive' }, delta), new AbortController(), fail)
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-cache, no-transform')
    expect(await response.text()).toBe(
      `retry: 1000\n\n${frameText(event)}${frameText({ type: 'alive' })}${frameText(delta)}`,
    )
  })

  it('ends the watch when the client leaves', async () => {
    const left = new AbortController()
    const reader = eventStream(frames(event, event), left, fail).body?.getReader()
    await reader?.read()
    await reader?.cancel()
    expect(left.signal.aborted).toBe(true)
  })

  it('ends when the watch breaks', async () => {
    const left = new AbortController()
    async function* broken(): AsyncGenerator<Frame> {
      yield event
      throw new Error('inner detail')
    }
    const faults: unknown[] = []
    const text = await eventStream(broken(), left, (error) => faults.push(error)).text()
    expect(faults).toEqual([new Error('inner detail')])
    expect(text).toContain('id: 7')
    expect(text).not.toContain('inner')
    expect(left.signal.aborted).toBe(true)
  })
})

describe('eventPosition', () => {
  const position = (query: string, header?: string) =>
    eventPosition(
      new Request(`http://localhost/${query}`, { headers: header ? { 'last-event-id': header } : {} }),
      9,
    )

  it('takes the header before the query', () => {
    expect([position(''), position('?after=3'), position('?after=3', '5'), position('?after=9')]).toEqual([
      0, 3, 5, 9,
    ])
  })

  it.each([['?after=10'], ['?after=-1'], ['?after=1.5'], ['?after=x'], ['?after=99999999999']])(
    'refuses %s',
    (query) => {
      expect(() => position(query)).toThrow(expect.objectContaining({ status: 400 }))
      expect(() => position('', query.slice(7))).toThrow(expect.objectContaining({ status: 400 }))
    },
  )
})

describe('watchDebate', () => {
  it('watches from where the client is, until it leaves', async () => {
    let watched: unknown[] = []
    fakeRuntime({
      store: { findDebate: async () => sampleRow() },
      stream: {
        watch: (...given) => {
          watched = given
          return frames(event)
        },
      },
    })
    const leaving = new AbortController()
    const request = new Request('http://localhost/?after=4', { signal: leaving.signal })
    const response = await watchDebate(request, 'should-we-abc')
    expect(response.status).toBe(200)
    expect(watched.slice(0, 2)).toEqual(['d1', 4])
    leaving.abort()
    expect((watched[2] as AbortSignal).aborted).toBe(true)
  })

  it.each([
    ['public', 'p1'],
    ['unlisted', null],
    ['private', null],
  ] as const)('tells everyone of a %s parent as of %s', async (visibility, told) => {
    const started = { type: 'debate.started', start: makeStart({ parent: 'p1' }), seq: 1, at } as const
    fakeRuntime({
      store: {
        findDebate: async (id) => sampleRow(id === 'p1' ? { id, visibility } : { parent: 'p1' }),
      },
      stream: { watch: () => frames({ type: 'event', event: started }, event) },
    })
    const text = await (await watchDebate(new Request('http://localhost/'), 'd1')).text()
    expect(text).toContain(`"parent":${JSON.stringify(told)}`)
    expect(text).toContain(frameText(event))
  })

  it('refuses before it starts', async () => {
    fakeRuntime({ store: { findDebate: async () => sampleRow({ visibility: 'private' }) } })
    await expect(watchDebate(new Request('http://localhost/'), 'd1')).rejects.toMatchObject({ status: 404 })
  })
})
