import { describe, expect, it } from 'vitest'
import type { ModelRequest } from '../../../../lib/models/adapter.ts'
import { chatBody } from '../../../../lib/models/openai/chat-body.ts'
import { dialectOf } from '../../../../lib/models/openai/dialect.ts'
import { requestOf } from '../ask.ts'

const plain = { structuredOutput: false, search: false, reasoning: true }
const search = { structuredOutput: true, search: true, reasoning: false }

/** The body for a preset's connection, wherever that leads. */
const bodyFor = (id: string, changes: Partial<ModelRequest> = {}) =>
  chatBody(requestOf(changes), dialectOf({ id, baseUrl: 'http://127.0.0.1:4000/v1' }))

describe('dialectOf', () => {
  it('tells an API by its preset, or by its host where an admin named it otherwise', () => {
    const direct = dialectOf({ id: 'c-17', baseUrl: 'https://openrouter.ai/api/v1' })
    expect(direct).toEqual(dialectOf({ id: 'openrouter', baseUrl: 'http://proxy.internal/v1' }))
    expect(direct.router).toBe(true)
    expect(dialectOf({ id: 'c-18', baseUrl: 'https://notopenrouter.ai/v1' }).router).toBe(false)
    expect(dialectOf({ id: 'c-19', baseUrl: null }).maxTokens).toBe('max_tokens')
  })
})

describe('chatBody', () => {
  it('limits tokens under the name that the API knows', () => {
    const parameters = { maxTokens: 500 }
    expect(bodyFor('openai', { parameters })).toMatchObject({ max_completion_tokens: 500 })
    expect(bodyFor('xai', { parameters })).toMatchObject({ max_tokens: 500 })
    expect(bodyFor('ollama', { parameters })).not.toHaveProperty('max_completion_tokens')
  })

  it('does not ask Mistral for usage, which it sends anyway and whose field it refuses', () => {
    expect(bodyFor('mistral')).not.toHaveProperty('stream_options')
    expect(bodyFor('openrouter').stream_options).toEqual({ include_usage: true })
  })

  it.each(['openai', 'xai', 'perplexity', 'mistral', 'openrouter', 'together', 'ollama', 'custom'])(
    'asks %s for the schema itself, strictly',
    (id) => {
      const { name, schema } = requestOf().answer
      expect(bodyFor(id).response_format).toEqual({
        type: 'json_schema',
        json_schema: { name, schema, strict: true },
      })
    },
  )

  it('asks Groq for no format, which it refuses in a stream', () => {
    expect(bodyFor('groq')).not.toHaveProperty('response_format')
    expect(bodyFor('groq', { features: plain })).not.toHaveProperty('response_format')
  })

  it.each(['moonshot', 'deepseek'])('asks %s for a JSON object and describes its schema in words', (id) => {
    const request = requestOf({ features: plain })
    const { messages, response_format } = bodyFor(id, { features: plain })
    expect(messages.map(({ role }) => role)).toEqual(['system', 'system', 'user'])
    expect(messages[1]?.content).toContain(JSON.stringify(request.answer.schema))
    expect(response_format).toEqual({ type: 'json_object' })
  })

  it('describes the schema alone where nothing is known of the API', () => {
    const { messages, response_format } = bodyFor('custom', { features: plain })
    expect(messages).toHaveLength(3)
    expect(response_format).toBeUndefined()
  })

  it('sends the effort as each API takes it', () => {
    const parameters = { effort: 'high' as const }
    expect(bodyFor('openai', { parameters })).toMatchObject({ reasoning_effort: 'high' })
    const routed = bodyFor('openrouter', { parameters })
    expect(routed).toMatchObject({ reasoning: { effort: 'high' } })
    expect(routed).not.toHaveProperty('reasoning_effort')
  })

  it('lets OpenRouter choose only hosts that know the schema, but leaves it those of a search model', () => {
    expect(bodyFor('openrouter')).toMatchObject({ provider: { require_parameters: true } })
    expect(bodyFor('openrouter', { features: plain })).not.toHaveProperty('provider')
    expect(bodyFor('openrouter', { features: search, search: true })).not.toHaveProperty('provider')
    expect(bodyFor('openai')).not.toHaveProperty('provider')
  })

  it('switches search off where the API has a switch', () => {
    expect(bodyFor('perplexity', { features: search })).toMatchObject({ disable_search: true })
    expect(bodyFor('perplexity', { features: search, search: true })).not.toHaveProperty('disable_search')
    expect(bodyFor('openrouter', { features: search })).not.toHaveProperty('disable_search')
    expect(bodyFor('openai')).not.toHaveProperty('disable_search')
  })
})
