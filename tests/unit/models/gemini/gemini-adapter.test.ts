import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Script } from '../../../support/model-server/script.ts'
import { type ModelServer, startModelServer } from '../../../support/model-server/start-model-server.ts'
import { ask, schema } from '../ask.ts'

let server: ModelServer
beforeAll(async () => {
  server = await startModelServer({ answer: () => ({}) })
})
afterAll(() => server.close())

async function play(script: Script, changes = {}) {
  server.answerWith(() => script)
  return { ...(await ask('gemini', server.url, changes)), call: server.journal.at(-1) }
}

const stream = (...chunks: object[]) => chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`).join('')
const said = (...parts: object[]) => ({ candidates: [{ content: { parts } }] })

describe('the gemini adapter', () => {
  it('calls v1beta with the schema and the system text apart', async () => {
    const { call } = await play({ text: '{}' }, { model: 'gemini-3.1-pro-preview' })
    expect(call?.path).toBe('/v1beta/models/gemini-3.1-pro-preview:streamGenerateContent?alt=sse')
    expect(call?.body).toMatchObject({
      contents: [{ role: 'user', parts: [{ text: 'Is it so?' }] }],
      systemInstruction: { parts: [{ text: 'You sit at a table.' }] },
      generationConfig: { responseMimeType: 'application/json', responseJsonSchema: schema },
    })
    expect(call?.headers['x-goog-api-key']).toBe('test-key-0123456789abcdef')
  })

  it('keeps the key out of the address', async () => {
    expect((await play({ text: '{}' })).call?.path).not.toContain('key')
  })

  it('takes thoughts for no text', async () => {
    const raw = stream(said({ text: 'Hm', thought: true }, { text: 'Yes' }), {
      candidates: [{ finishReason: 'STOP' }],
    })
    const { pieces, answer } = await play({ raw })
    expect(pieces).toEqual(['Yes'])
    expect(answer).toMatchObject({ text: 'Yes', finish: 'stop' })
  })

  it.each(['SAFETY', 'RECITATION', 'BLOCKLIST', 'PROHIBITED_CONTENT', 'SPII'])(
    'counts an answer that %s stopped as a refusal',
    async (finishReason) => {
      const { answer } = await play({ raw: stream({ candidates: [{ finishReason }] }) })
      expect(answer).toMatchObject({ refusal: '', finish: 'refusal' })
    },
  )

  it('counts a blocked prompt as a refusal', async () => {
    const { answer } = await play({ raw: stream({ promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } }) })
    expect(answer).toMatchObject({ refusal: '', finish: 'refusal', text: '' })
  })

  it('takes a reason that says nothing for none', async () => {
    const raw = stream(
      { promptFeedback: { blockReason: 'BLOCKED_REASON_UNSPECIFIED' } },
      said({ text: 'Yes' }),
      { candidates: [{ finishReason: 'STOP' }] },
    )
    expect((await play({ raw })).answer).toMatchObject({ refusal: null, finish: 'stop', text: 'Yes' })
  })

  it('makes one call, also where the stream breaks and could be resumed', async () => {
    const before = server.journal.length
    const chunk = { candidates: [{ content: { parts: [{ text: 'Ye' }] }, continuationToken: 'again' }] }
    const { error } = await play({ raw: stream(chunk) })
    expect(error?.code).toBe('cut-off')
    expect(server.journal.length).toBe(before + 1)
  })

  it('waits as long as RetryInfo says', async () => {
    const details = [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '12s' }]
    const body = { error: { code: 429, status: 'RESOURCE_EXHAUSTED', message: 'Quota', details } }
    expect((await play({ status: 429, body })).error).toMatchObject({
      code: 'rate-limited',
      retryAfterMs: 12_000,
    })
  })

  it('is not led to Vertex or another address by the SDK’s own environment variables', async () => {
    process.env.GOOGLE_GENAI_USE_VERTEXAI = 'true'
    process.env.GOOGLE_GEMINI_BASE_URL = 'http://127.0.0.1:1'
    process.env.GOOGLE_API_KEY = 'other-key'
    try {
      expect((await play({ text: 'Yes' })).answer?.text).toBe('Yes')
    } finally {
      delete process.env.GOOGLE_GENAI_USE_VERTEXAI
      delete process.env.GOOGLE_GEMINI_BASE_URL
      delete process.env.GOOGLE_API_KEY
    }
    expect(server.journal.at(-1)?.headers['x-goog-api-key']).toBe('test-key-0123456789abcdef')
  })
})
