import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Protocol, Script } from '../../support/model-server/script.ts'
import { type ModelServer, startModelServer } from '../../support/model-server/start-model-server.ts'
import { type Asked, ask, now, schema, testKey } from './ask.ts'

let server: ModelServer

beforeAll(async () => {
  server = await startModelServer({ answer: () => ({}) })
})
afterAll(() => server.close())

async function play(
  protocol: Protocol,
  script: Script,
  ...more: [changes?: object, connected?: object]
): Promise<Asked> {
  server.answerWith(() => script)
  return ask(protocol, server.url, ...more)
}

const lastCall = () => {
  const call = server.journal.at(-1)
  if (!call) throw new Error('nothing was called')
  return call
}

const protocols: Protocol[] = ['openai', 'anthropic', 'gemini']

describe.each(protocols)('the %s adapter', (protocol) => {
  it('streams the text as it comes and returns the whole answer with usage and version', async () => {
    const { pieces, answer } = await play(protocol, {
      chunks: ['{"reasoning":', '"For it speaks', ' much.","vote":"A"}'],
      delayMs: 15,
      thinking: 'Let me think.',
      usage: { input: 120, output: 60, reasoning: 20, cached: 100 },
      modelVersion: 'some-model-2026-04-01',
    })
    expect(pieces).toEqual(['{"reasoning":', '"For it speaks', ' much.","vote":"A"}'])
    expect(answer).toEqual({
      text: '{"reasoning":"For it speaks much.","vote":"A"}',
      refusal: null,
      finish: 'stop',
      modelVersion: 'some-model-2026-04-01',
      usage: { inputTokens: 120, outputTokens: 60, reasoningTokens: 20, cachedInputTokens: 100, searches: 0 },
      citations: [],
    })
  })

  it('sends system and user text, the schema and the key, once', async () => {
    const before = server.journal.length
    await play(protocol, { text: '{}' })
    expect(server.journal.length).toBe(before + 1)
    const call = lastCall()
    expect(call).toMatchObject({
      protocol,
      model: 'some-model',
      system: 'You sit at a table.',
      user: 'Is it so?',
    })
    expect(call.schema).toMatchObject({ ...schema, properties: { vote: { enum: ['A', 'B', 'abstain'] } } })
    const keys = [call.headers.authorization, call.headers['x-api-key'], call.headers['x-goog-api-key']]
    expect(keys.filter(Boolean).join()).toContain(testKey)
  })

  it('tells no server about the machine it runs on', async () => {
    await play(protocol, { text: '{}' })
    const names = Object.keys(lastCall().headers)
    expect(names.filter((name) => /stainless|goog-api-client|organization|project/.test(name))).toEqual([])
  })

  it('describes the schema in words where the model has no structured output', async () => {
    const features = { structuredOutput: false, search: false, reasoning: false }
    await play(protocol, { text: '{}' }, { features })
    const { system, body, schema: described } = lastCall()
    expect(system).toContain('You sit at a table.')
    expect(system).toContain('one JSON object and nothing else')
    expect(described).toEqual(schema)
    expect(JSON.stringify(body)).not.toMatch(/json_schema|responseJsonSchema|response_format/)
  })

  it('has no usage where the provider sent none', async () => {
    const { answer } = await play(protocol, { text: 'Yes', usage: null })
    expect(answer?.usage).toBeNull()
  })

  it('says that an answer was cut at the token limit', async () => {
    expect((await play(protocol, { text: '{"reas', finish: 'length' })).answer?.finish).toBe('length')
  })

  it('returns a refusal as a refusal', async () => {
    const { answer } = await play(protocol, { text: '', refusal: 'I would rather not.' })
    expect(answer).toMatchObject({ finish: 'refusal', refusal: 'I would rather not.' })
  })

  it('counts a filter that stops the answer as a refusal without words', async () => {
    const { answer } = await play(protocol, { text: 'It is', finish: 'refusal' })
    expect(answer).toMatchObject({ finish: 'refusal', refusal: '', text: 'It is' })
  })

  it('passes prose, broken JSON and odd characters on as they are', async () => {
    const text = 'I think \u0000 \ud800 {"vote": "A", 🙂'
    expect((await play(protocol, { text, chunks: [text] })).answer?.text).toBe(text)
  })

  it('reads a megabyte of text', async () => {
    const text = 'wörd '.repeat(200_000)
    expect((await play(protocol, { text })).answer?.text).toBe(text)
  })

  it('gives up on an answer that never ends', async () => {
    const { error } = await play(protocol, { text: 'x'.repeat(3_000_000) })
    expect(error).toMatchObject({ code: 'too-large', retryable: false })
  })

  it.each([
    ['a stream that breaks', { text: 'Long enough for several pieces, it is.', cutAfter: 1 }, 'cut-off'],
    ['a stream that breaks before any text', { text: 'Yes', cutAfter: 0 }, 'cut-off'],
    ['a stream that ends without being finished', { text: 'Yes', unfinished: true }, 'cut-off'],
    ['an empty answer', { text: '  ' }, 'no-answer'],
    ['an empty stream', { raw: '' }, 'no-answer'],
    ['an overload in mid-stream', { text: 'Yes', streamError: fault(529, 'overloaded_error') }, 'overloaded'],
    [
      'a rate limit in mid-stream',
      { text: 'Yes', streamError: fault(429, 'rate_limit_error') },
      'rate-limited',
    ],
    ['401', { status: 401, body: { error: { message: `Incorrect API key: ${testKey}` } } }, 'bad-key'],
    ['403', { status: 403, body: { error: { message: 'No access' } } }, 'bad-key'],
    ['402', { status: 402, body: { error: { message: 'Pay first' } } }, 'no-credit'],
    ['400', { status: 400, body: { error: { message: 'No such parameter' } } }, 'bad-request'],
    ['422', { status: 422, body: { message: { detail: [] } } }, 'bad-request'],
    ['404', { status: 404, body: 'not here' }, 'not-found'],
    ['429', { status: 429, body: { error: { message: 'Slow down' } } }, 'rate-limited'],
    ['500', { status: 500, body: 'Internal' }, 'overloaded'],
    ['503', { status: 503, body: '<html>Unavailable</html>' }, 'overloaded'],
    ['529', { status: 529, body: { type: 'error', error: { type: 'overloaded_error' } } }, 'overloaded'],
  ] as const)('fails with a ModelError on %s', async (_, script, code) => {
    const before = server.journal.length
    const { error } = await play(protocol, script as Script)
    expect(error?.code).toBe(code)
    expect(error?.message).toMatch(/^Acme .+\.$/)
    expect(`${error?.message} ${error?.detail}`).not.toContain(testKey)
    expect(server.journal.length).toBe(before + 1)
  })

  it('may ask again after a stream that ends inside an event, and after one that is no stream', async () => {
    const inside = await play(protocol, { raw: 'event: message_start\ndata: {"type": "mess' })
    expect(inside.error?.retryable).toBe(true)
    const page = await play(protocol, { status: 200, body: '<html>Welcome</html>' })
    expect(page.error?.retryable).toBe(true)
  })

  it('survives chunks of any shape', async () => {
    const odd = [
      'null',
      '7',
      '"text"',
      '[]',
      '{"choices":7,"usage":"x"}',
      '{"choices":[{"delta":5}]}',
      '{"type":"message_delta","delta":[]}',
      '{"candidates":[{"content":{"parts":[{"text":5}]}}],"usageMetadata":[]}',
    ]
    const raw = odd.map((data) => `event: message_delta\ndata: ${data}\n\n`).join('')
    expect((await play(protocol, { raw })).error?.code).toMatch(/^(cut-off|no-answer)$/)
  })

  it('declines what a policy filter answers with an error', async () => {
    const body = { error: { code: 'content_filter', message: 'Flagged by moderation' } }
    expect((await play(protocol, { status: 400, body })).answer).toMatchObject({
      refusal: '',
      finish: 'refusal',
    })
  })

  it('takes a Retry-After over, in seconds or as a date', async () => {
    const status = 429
    const seconds = await play(protocol, { status, headers: { 'retry-after': '7' } })
    expect(seconds.error?.retryAfterMs).toBe(7000)
    const date = new Date(now + 90_000).toUTCString()
    expect((await play(protocol, { status, headers: { 'retry-after': date } })).error?.retryAfterMs).toBe(
      90_000,
    )
  })

  it('notes every sign of life, keep-alives and hidden reasoning too', async () => {
    let signs = 0
    const onLife = () => signs++
    await play(protocol, { text: 'Yes', thinking: 'Hm.', firstTokenMs: 150, keepAliveMs: 20 }, { onLife })
    expect(signs).toBeGreaterThan(4)
  })

  it.each([
    ['before any answer', { hang: true }],
    ['in the middle of one', { text: 'Long enough for several pieces, it is.', stallAfter: 1 }],
  ])('ends at once when it is aborted %s, and leaves the server', async (_, script) => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 80)
    const started = performance.now()
    const { error } = await play(protocol, script, { signal: controller.signal })
    expect(error).toMatchObject({ code: 'aborted', retryable: false })
    expect(performance.now() - started).toBeLessThan(1000)
    await expect.poll(() => lastCall().ending).toBe('gone')
  })

  it('calls nobody when it is aborted beforehand', async () => {
    const before = server.journal.length
    const { error } = await play(protocol, { text: 'Yes' }, { signal: AbortSignal.abort() })
    expect(error?.code).toBe('aborted')
    expect(server.journal.length).toBe(before)
  })

  it('says when a server cannot be reached', async () => {
    const gone = await startModelServer({ answer: () => ({}) })
    await gone.close()
    const { error } = await ask(protocol, gone.url)
    expect(error).toMatchObject({ code: 'network', message: 'Acme could not be reached.', retryable: true })
    expect(error?.detail).toContain('ECONNREFUSED')
  })

  it('hands parameters on', async () => {
    await play(protocol, { text: 'Yes' }, { parameters: { temperature: 0.3, effort: 'low', maxTokens: 900 } })
    const sent = JSON.stringify(lastCall().body)
    expect(sent).toMatch(/"temperature":0.3/)
    expect(sent).toMatch(/"(max_tokens|maxOutputTokens)":900/)
    expect(sent).toMatch(/"(reasoning_effort|effort|thinkingLevel)":"low"/i)
  })

  it('works without a key', async () => {
    expect((await play(protocol, { text: 'Yes' }, {}, { apiKey: null })).answer?.text).toBe('Yes')
  })
})

function fault(status: number, type: string) {
  return { status, type, message: 'not now' }
}
