import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { providersAt } from '../../../support/model-server/providers-at.ts'
import { type ModelServer, startModelServer } from '../../../support/model-server/start-model-server.ts'
import { ask } from '../ask.ts'

let server: ModelServer
beforeAll(async () => {
  server = await startModelServer({ answer: () => ({ text: 'Yes' }), ollamaModels: ['llama3.2:3b'] })
})
afterAll(() => server.close())

describe('the model server', () => {
  it('keeps the times that its script asks for', async () => {
    server.answerWith(() => ({ chunks: ['a', 'b', 'c'], firstTokenMs: 100, durationMs: 100 }))
    await ask('openai', server.url)
    const { startedAt, firstTokenAt, endedAt, ending } = server.journal.at(-1) ?? {}
    expect((firstTokenAt ?? 0) - (startedAt ?? 0)).toBeGreaterThanOrEqual(95)
    expect((endedAt ?? 0) - (firstTokenAt ?? 0)).toBeGreaterThanOrEqual(95)
    expect(ending).toBe('whole')
  })

  it('notes a cut as its own', async () => {
    server.answerWith(() => ({ text: 'Yes', cutAfter: 0 }))
    await ask('anthropic', server.url)
    expect(server.journal.at(-1)?.ending).toBe('cut')
  })

  it('knows the provider by the path that its environment gives', async () => {
    server.answerWith(() => ({ text: 'Yes' }))
    const variables = providersAt(server.url)
    await ask('openai', '', {}, { baseUrl: variables.PERPLEXITY_BASE_URL ?? '' })
    await ask('gemini', '', {}, { baseUrl: variables.GEMINI_BASE_URL ?? '' })
    await ask('anthropic', '', {}, { baseUrl: variables.ANTHROPIC_BASE_URL ?? '' })
    expect(server.journal.slice(-3).map((call) => call.provider)).toEqual([
      'perplexity',
      'gemini',
      'anthropic',
    ])
  })

  it('lists models as an Ollama does', async () => {
    const answer = await fetch(`${providersAt(server.url).OLLAMA_BASE_URL}/api/tags`)
    expect(await answer.json()).toEqual({ models: [{ name: 'llama3.2:3b' }] })
  })

  it('answers 404 to what it does not speak', async () => {
    expect((await fetch(`${server.url}/v1/embeddings`, { method: 'POST' })).status).toBe(404)
  })
})
