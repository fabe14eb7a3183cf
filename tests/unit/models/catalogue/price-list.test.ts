import { describe, expect, it, vi } from 'vitest'
import { panelModels } from '../../../../lib/models/catalogue/built-in-models.ts'
import { entriesOf } from '../../../../lib/models/catalogue/entries-of.ts'
import { listPrices } from '../../../../lib/models/catalogue/price-list.ts'

const openai = (id: string) => ({ id, kind: 'openai' as const })

describe('the price list', () => {
  it.each(panelModels)('knows $name, and says what the built-in list says', ({ routes, prices }) => {
    const [route] = routes
    const kind =
      route?.connection === 'anthropic' || route?.connection === 'gemini' ? route.connection : 'openai'
    const { perSearch: _, ...tokens } = prices ?? {}
    expect(listPrices({ id: route?.connection ?? '', kind }, route?.wireName ?? '')).toMatchObject(tokens)
  })

  it('knows models of gateways, and of connections with a name of their own', () => {
    expect(listPrices(openai('openrouter'), 'anthropic/claude-opus-4.6')).toMatchObject({
      inputPerMillion: 5,
    })
    expect(listPrices(openai('openrouter-2'), 'anthropic/claude-opus-4.6')).toMatchObject({
      inputPerMillion: 5,
    })
    expect(listPrices({ id: 'at-work', kind: 'anthropic' }, 'claude-opus-4-6')).toMatchObject({
      outputPerMillion: 25,
    })
  })

  it.each([
    ['openai', 'no-such-model'],
    ['nobody-knows', 'gpt-5.4'],
    ['ollama', 'qwen3:8b'],
    ['custom', 'gpt-5.4'],
    ['openai-proxy', 'gpt-5.4'],
    ['company-anthropic', 'claude-opus-4-6'],
    ['constructor', 'gpt-5.4'],
    ['toString', 'x'],
  ])('says of %s %s that it does not know, and never 0', (id, wireName) => {
    expect(listPrices(openai(id), wireName)).toBeNull()
  })

  it('takes the dearest of prices that change with the hour', () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 24, 12, 0), toFake: ['Date'] })
    const prices = listPrices(openai('deepseek'), 'deepseek-v4-pro')
    vi.useRealTimers()
    expect(prices).toMatchObject({ inputPerMillion: 1.32, outputPerMillion: 3.96 })
  })

  it('knows the fee of models that search', () => {
    expect(listPrices(openai('perplexity'), 'sonar')?.perSearch).toBeCloseTo(0.012)
  })

  it('prices the built-in models, whose searches keep their own price', () => {
    const [sonar] = panelModels
    if (!sonar) throw new Error('There is no such model.')
    for (const entry of entriesOf(sonar, []))
      expect(entry.prices).toEqual({ inputPerMillion: 3, outputPerMillion: 15, perSearch: 0.006 })
  })
})
