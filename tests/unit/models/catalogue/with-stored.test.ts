import { describe, expect, it } from 'vitest'
import { withStored } from '../../../../lib/models/catalogue/with-stored.ts'
import type { Connection, Model } from '../../../../lib/models/models.ts'
import type { StoredModel } from '../../../../lib/store/catalogue-store.ts'

const features = { structuredOutput: true, search: false, reasoning: true }
const builtIn: Model = {
  ...{ id: 'openai/gpt', name: 'GPT', maker: 'OpenAI', wireName: 'gpt', features, parameters: {} },
  connection: { id: 'openai', name: 'OpenAI', kind: 'openai' },
  prices: { inputPerMillion: 1, outputPerMillion: 2 },
  contextTokens: 1_000,
  ...{ available: true, unavailableReason: null, rehearsal: false },
}
const unchanged: StoredModel = {
  ...{ id: 'openai/gpt', connection: 'openai', wireName: 'gpt', enabled: true, position: null },
  ...{ name: null, maker: null, features: null, parameters: null },
  ...{ prices: null, listedPrices: null, contextTokens: null },
}
const connections = [{ id: 'openai', name: 'OpenAI', kind: 'openai' }] as Connection[]
const entryOf = (model: Model, change: Partial<StoredModel>) =>
  withStored([model], [{ ...unchanged, ...change }], connections)[0]

describe('what was changed of a built-in model', () => {
  it('stands, while the rest follows the product', () => {
    const later: Model = {
      ...builtIn,
      ...{ name: 'GPT, later', maker: 'Open AI', contextTokens: 2_000 },
      features: { ...features, search: true },
      prices: { inputPerMillion: 3, outputPerMillion: 4 },
    }
    const { features: laterFeatures, prices, contextTokens, maker } = later
    expect(entryOf(later, { name: 'Mine' })).toMatchObject({
      ...{ name: 'Mine', maker, prices, contextTokens, features: laterFeatures },
      ...{ changed: true, ownPrices: false },
    })
    expect(entryOf(later, { contextTokens: 5, maker: 'M', parameters: { effort: 'low' } })).toMatchObject({
      ...{ name: 'GPT, later', contextTokens: 5, maker: 'M', parameters: { effort: 'low' } },
    })
  })

  it.each([
    [{}, false],
    [{ enabled: false }, true],
    [{ position: 0 }, true],
    [{ prices: { inputPerMillion: 0, outputPerMillion: 0 } }, true],
    [{ contextTokens: 1 }, true],
  ])('by %o is said to be changed: %s', (change, changed) => {
    expect(entryOf(builtIn, change)?.changed).toBe(changed)
  })

  it('is nothing once the product no longer has the model', () => {
    const stored = [{ ...unchanged, id: 'openai/gone', name: 'Renamed' }]
    expect(withStored([], stored, connections)).toEqual([])
  })
})
