import { describe, expect, it } from 'vitest'
import { furtherModels, panelModels, reviewModels } from '../../../../lib/models/catalogue/built-in-models.ts'
import { entriesOf } from '../../../../lib/models/catalogue/entries-of.ts'
import { presets } from '../../../../lib/models/catalogue/presets.ts'
import { connectionsFromEnvironment } from '../../../../lib/models/connections-from-environment.ts'

const all = [...panelModels, ...reviewModels, ...furtherModels]
const entries = (providers: Record<string, string> = {}) => {
  const connections = connectionsFromEnvironment(providers)
  return all.flatMap((model) => entriesOf(model, connections))
}
const entry = (id: string, providers: Record<string, string> = {}) =>
  entries(providers).find((one) => one.id === id)

describe('the built-in catalogue', () => {
  it('seats the six of the contract, each of another maker, directly and through OpenRouter', () => {
    const names = ['Sonar Pro', 'GPT-5.4', 'Grok 4.1 Fast', 'Kimi K2.5', 'Gemini 3.1 Pro', 'Claude Opus 4.6']
    expect(panelModels.map((model) => model.name)).toEqual(names)
    expect(new Set(panelModels.map((model) => model.maker)).size).toBe(6)
    for (const { id, routes } of panelModels) {
      expect(routes.map((route) => route.connection)).toHaveLength(2)
      expect(entry(id)).toBeDefined()
      expect(entry(`openrouter/${id}`)?.connection).toEqual({
        id: 'openrouter',
        name: 'OpenRouter',
        kind: 'openai',
      })
    }
  })

  it('has reviewers of makers that are not on the default panel', () => {
    const seated = new Set(panelModels.map((model) => model.maker))
    expect(reviewModels.every((model) => !seated.has(model.maker))).toBe(true)
    expect(reviewModels[0]?.name).toBe('Mistral Medium 3.5')
  })

  it('names every model once and only connections that exist', () => {
    const ids = entries().map((one) => one.id)
    expect(new Set(ids).size).toBe(ids.length)
    const known = new Set(presets.map((preset) => preset.id))
    for (const one of entries()) expect(known).toContain(one.connection.id)
  })

  it('never prices a model at nothing', () => {
    for (const { prices } of all) if (prices) expect(Math.min(...Object.values(prices))).toBeGreaterThan(0)
  })

  it('uses the name that each wire knows', () => {
    expect(entry('anthropic/claude-opus-4-6')?.wireName).toBe('claude-opus-4-6')
    expect(entry('openrouter/anthropic/claude-opus-4-6')?.wireName).toBe('anthropic/claude-opus-4.6')
  })
})

describe('entriesOf', () => {
  it('says which keys would seat a model', () => {
    expect(entry('perplexity/sonar-pro')).toMatchObject({
      available: false,
      unavailableReason: 'Set PERPLEXITY_API_KEY, or OPENROUTER_API_KEY, to seat it.',
    })
    expect(entry('openrouter/perplexity/sonar-pro')?.unavailableReason).toBe(
      'Set OPENROUTER_API_KEY to seat it.',
    )
    expect(entry('groq/llama-3.3-70b')?.unavailableReason).toBe('Set GROQ_API_KEY to seat it.')
  })

  it('marks what a key makes available, on its own connection only', () => {
    const direct = { PERPLEXITY_API_KEY: 'k' }
    expect(entry('perplexity/sonar-pro', direct)).toMatchObject({ available: true, unavailableReason: null })
    expect(entry('openrouter/perplexity/sonar-pro', direct)?.available).toBe(false)
    const relayed = entry('perplexity/sonar-pro', { OPENROUTER_API_KEY: 'k' })
    expect(relayed?.unavailableReason).toBe('Set PERPLEXITY_API_KEY to reach it directly.')
  })
})
