import { describe, expect, it } from 'vitest'
import { connectionsFromEnvironment } from '../../../lib/models/connections-from-environment.ts'
import { ollamaConnection } from '../../../lib/models/ollama-connection.ts'

const names = [
  'OPENAI',
  'ANTHROPIC',
  'GEMINI',
  'XAI',
  'MOONSHOT',
  'PERPLEXITY',
  'OPENROUTER',
  'MISTRAL',
  'DEEPSEEK',
  'GROQ',
]

describe('connectionsFromEnvironment', () => {
  it.each(names)('knows %s_API_KEY and its base URL', (name) => {
    const [connection] = connectionsFromEnvironment({ [`${name}_API_KEY`]: ' secret\n' })
    expect(connection).toMatchObject({ id: name.toLowerCase(), apiKey: 'secret', source: 'environment' })
    expect(connection?.baseUrl).toMatch(/^https:\/\//)
    const given = { [`${name}_API_KEY`]: 'secret', [`${name}_BASE_URL`]: 'http://127.0.0.1:4000/' }
    expect(connectionsFromEnvironment(given)).toMatchObject([{ baseUrl: 'http://127.0.0.1:4000' }])
  })

  it('connects nobody without a key', () => {
    expect(connectionsFromEnvironment({})).toEqual([])
    expect(connectionsFromEnvironment({ OPENAI_API_KEY: '  ', XAI_BASE_URL: 'http://127.0.0.1' })).toEqual([])
  })

  it('speaks to Anthropic and Google in their own protocols, with a base URL without version', () => {
    const found = connectionsFromEnvironment({
      ANTHROPIC_API_KEY: 'a',
      ANTHROPIC_BASE_URL: 'https://proxy.example/anthropic/v1/',
      GEMINI_API_KEY: 'g',
      GEMINI_BASE_URL: 'https://proxy.example/v1beta',
      MISTRAL_API_KEY: 'm',
    })
    expect(found.map(({ kind, baseUrl }) => [kind, baseUrl])).toEqual([
      ['anthropic', 'https://proxy.example/anthropic'],
      ['gemini', 'https://proxy.example'],
      ['openai', 'https://api.mistral.ai/v1'],
    ])
  })
})

describe('ollamaConnection', () => {
  const of = (providers: Record<string, string>, allowed: boolean) =>
    ollamaConnection({ providers, ALLOW_PRIVATE_NETWORK: allowed })

  it('looks on the usual port where loopback may be called, and nowhere else', () => {
    expect(of({}, true)).toMatchObject({
      baseUrl: 'http://127.0.0.1:11434/v1',
      source: 'discovered',
      apiKey: null,
    })
    expect(of({}, false)).toBeNull()
  })

  it('takes OLLAMA_BASE_URL with or without its version', () => {
    for (const given of [
      'http://box:11434',
      'http://box:11434/',
      'http://box:11434/v1',
      'http://box:11434/v1/',
    ])
      expect(of({ OLLAMA_BASE_URL: given }, false)).toMatchObject({
        baseUrl: 'http://box:11434/v1',
        source: 'environment',
      })
  })
})
