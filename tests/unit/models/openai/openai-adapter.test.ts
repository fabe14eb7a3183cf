import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Script } from '../../../support/model-server/script.ts'
import { type ModelServer, startModelServer } from '../../../support/model-server/start-model-server.ts'
import { ask } from '../ask.ts'

let server: ModelServer
beforeAll(async () => {
  server = await startModelServer({ answer: () => ({}) })
})
afterAll(() => server.close())

const search = { structuredOutput: true, search: true, reasoning: false }

async function play(script: Script, changes = {}, connected = {}) {
  server.answerWith(() => script)
  const asked = await ask('openai', server.url, changes, connected)
  return { ...asked, body: server.journal.at(-1)?.body }
}

describe('the openai adapter', () => {
  it('asks for strict structured output and for usage', async () => {
    const { body } = await play({ text: '{}' })
    expect(body).toMatchObject({
      stream: true,
      stream_options: { include_usage: true },
      response_format: { type: 'json_schema', json_schema: { name: 'statement', strict: true } },
    })
    expect(body).not.toHaveProperty('temperature')
    expect(body).not.toHaveProperty('disable_search')
  })

  it('keeps the citations of a search model under their numbers and counts its search', async () => {
    const citations = [
      { title: 'A study', url: 'https://example.org/study' },
      { title: 'Click', url: 'javascript:alert(1)' },
      { title: '', url: 'https://example.org/other' },
      { title: 'A study', url: 'https://example.org/study' },
    ]
    const { answer, body } = await play({ text: 'Yes', citations }, { features: search, search: true })
    expect(answer?.citations).toEqual([
      { title: 'A study', url: 'https://example.org/study' },
      { title: '', url: '' },
      { title: 'example.org', url: 'https://example.org/other' },
      { title: 'A study', url: 'https://example.org/study' },
    ])
    expect(answer?.usage?.searches).toBe(1)
    expect(body).not.toHaveProperty('disable_search')
  })

  it('switches search off where it may not search', async () => {
    const { answer, body } = await play({ text: 'Yes' }, { features: search, search: false })
    expect(body).toMatchObject({ disable_search: true })
    expect(answer?.usage?.searches).toBe(0)
  })

  it('takes hidden reasoning for life, not for text', async () => {
    const { pieces, answer } = await play({ thinking: 'Secret thoughts', chunks: ['Yes'] })
    expect(pieces).toEqual(['Yes'])
    expect(answer?.text).toBe('Yes')
  })

  it('stops for an error that OpenRouter sends with an HTTP status in mid-stream', async () => {
    const { error } = await play({
      text: 'Yes',
      streamError: { status: 402, type: 'x', message: 'Insufficient credits' },
    })
    expect(error).toMatchObject({ code: 'no-credit', retryable: false })
  })

  it('sends no Authorization at all without a key', async () => {
    await play({ text: 'Yes' }, {}, { apiKey: null })
    expect(server.journal.at(-1)?.headers).not.toHaveProperty('authorization')
  })

  it('is not led astray by the SDK’s own environment variables', async () => {
    process.env.OPENAI_CUSTOM_HEADERS = 'authorization: Bearer other\nx-trace: me'
    process.env.OPENAI_ORG_ID = 'org-secret'
    try {
      await play({ text: 'Yes' })
    } finally {
      delete process.env.OPENAI_CUSTOM_HEADERS
      delete process.env.OPENAI_ORG_ID
    }
    const headers = server.journal.at(-1)?.headers ?? {}
    expect(headers.authorization).toBe('Bearer test-key-0123456789abcdef')
    expect(JSON.stringify(headers)).not.toMatch(/other|x-trace|org-secret/)
  })

  it('cannot be lured to another server by a redirect', async () => {
    const thief = await startModelServer({ answer: () => ({ text: 'Yes' }) })
    try {
      const { error } = await play({ status: 307, headers: { location: `${thief.url}/v1/chat/completions` } })
      expect(error).toMatchObject({ code: 'blocked-address', retryable: false })
      expect(thief.journal).toHaveLength(0)
    } finally {
      await thief.close()
    }
  })
})
