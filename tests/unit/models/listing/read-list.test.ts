import { describe, expect, it } from 'vitest'
import { readList } from '../../../../lib/models/listing/read-list.ts'
import { openRouterList } from '../../../support/openrouter-list.ts'

const openrouter = { id: 'openrouter', kind: 'openai', name: 'OpenRouter' } as const

describe('readList', () => {
  it("reads OpenRouter's list with prices, context and features, without what cannot talk", () => {
    const models = readList(openrouter, openRouterList(5))
    expect(models.map(({ wireName }) => wireName)).not.toContain('acme-labs/painter')
    expect(models[0]).toEqual({
      wireName: 'anthropic/claude-1',
      name: 'Model 1',
      maker: 'Anthropic',
      features: { structuredOutput: true, search: false, reasoning: false },
      prices: { inputPerMillion: 2.5, outputPerMillion: 10 },
      contextTokens: 128_000,
    })
    expect(models.map(({ maker }) => maker)).toEqual([
      'Anthropic',
      'OpenAI',
      'Alibaba',
      'Meta',
      'Acme Labs',
      'Openrouter',
    ])
  })

  it('takes what is free as free, and what has no price as unpriced', () => {
    const free = { id: 'a/free', pricing: { prompt: '0', completion: '0' } }
    const routed = { id: 'a/auto', pricing: { prompt: '-1', completion: '-1' } }
    const [first, second, third] = readList(openrouter, { data: [free, routed, { id: 'a/plain' }] })
    expect(first?.prices).toEqual({ inputPerMillion: 0, outputPerMillion: 0 })
    expect(second?.prices).toBeNull()
    expect(third?.prices).toBeNull()
  })

  it("reads OpenAI's bare list, each model once, without those for other things", () => {
    const ids = [
      'gpt-5.4',
      'gpt-5.4',
      'text-embedding-3-large',
      'whisper-1',
      'gpt-image-2',
      'tts-1',
      'sora-3',
    ]
    const models = readList(
      { id: 'openai', kind: 'openai', name: 'OpenAI' },
      { data: ids.map((id) => ({ id })) },
    )
    expect(models).toEqual([
      {
        wireName: 'gpt-5.4',
        name: 'gpt-5.4',
        maker: 'OpenAI',
        features: { structuredOutput: true, search: false, reasoning: true },
        prices: null,
        contextTokens: null,
      },
    ])
  })

  it("reads Anthropic's list", () => {
    const connection = { id: 'work', kind: 'anthropic', name: 'At work' } as const
    const data = [{ type: 'model', id: 'claude-opus-4-6', display_name: 'Claude Opus 4.6' }]
    expect(readList(connection, { data, has_more: false })).toMatchObject([
      { wireName: 'claude-opus-4-6', name: 'Claude Opus 4.6', maker: 'Anthropic' },
    ])
  })

  it("reads Google's list, without what generates no text", () => {
    const connection = { id: 'gemini', kind: 'gemini', name: 'Google' } as const
    const models = [
      {
        name: 'models/gemini-3.1-pro-preview',
        displayName: 'Gemini 3.1 Pro',
        inputTokenLimit: 1_048_576,
        supportedGenerationMethods: ['generateContent', 'countTokens'],
        thinking: true,
      },
      { name: 'models/text-embedding-005', supportedGenerationMethods: ['embedContent'] },
      { name: 'models/imagen-5', supportedGenerationMethods: ['predict'] },
    ]
    expect(readList(connection, { models })).toEqual([
      {
        wireName: 'gemini-3.1-pro-preview',
        name: 'Gemini 3.1 Pro',
        maker: 'Google',
        features: { structuredOutput: true, search: false, reasoning: true },
        prices: null,
        contextTokens: 1_048_576,
      },
    ])
  })

  it.each([null, 'text', [], {}, { data: 'x' }, { data: [{ id: 7 }] }, { models: [] }])(
    'says of %j that it is no list',
    (body) => {
      expect(() => readList(openrouter, body)).toThrowError(/no list of models/)
    },
  )
})
