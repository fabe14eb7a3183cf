import { describe, expect, it } from 'vitest'
import {
  type AdminModel,
  draftErrors,
  draftOf,
  modelChange,
} from '../../../../components/admin/models/model-draft.ts'

const model: AdminModel = {
  id: 'own/m',
  connection: 'own',
  wireName: 'm',
  name: 'M',
  maker: 'Maker',
  features: { structuredOutput: true, search: false, reasoning: false },
  parameters: { effort: 'low' },
  enabled: true,
  builtIn: false,
  changed: false,
  ownPrices: false,
  position: null,
  prices: { inputPerMillion: 2.5, outputPerMillion: 10 },
  contextTokens: null,
  available: true,
  unavailableReason: null,
}
const draft = draftOf(model)
const noPrices = {
  inputPerMillion: '',
  outputPerMillion: '',
  cachedInputPerMillion: '',
  reasoningPerMillion: '',
  perSearch: '',
}

describe('modelChange', () => {
  it('says nothing of what stays, so that listed prices do not become an admin’s', () => {
    expect(modelChange(draft, model)).toEqual({})
    expect(modelChange({ ...draft, name: 'N', enabled: false }, model)).toEqual({ name: 'N', enabled: false })
  })

  it('says all prices when one is another, and null when there are none any more', () => {
    const prices = { ...draft.prices, outputPerMillion: '12,5', perSearch: '0' }
    expect(modelChange({ ...draft, prices }, model)).toEqual({
      prices: { inputPerMillion: 2.5, outputPerMillion: 12.5, perSearch: 0 },
    })
    expect(modelChange({ ...draft, prices: noPrices }, model)).toEqual({ prices: null })
  })

  it('says all parameters when one is another', () => {
    expect(modelChange({ ...draft, temperature: '0.2', maxTokens: '900' }, model)).toEqual({
      parameters: { temperature: 0.2, effort: 'low', maxTokens: 900 },
    })
    expect(modelChange({ ...draft, effort: '' }, model)).toEqual({ parameters: {} })
  })
})

describe('draftErrors', () => {
  it('names each field that is no number, and a price that is missing', () => {
    const prices = { ...noPrices, inputPerMillion: '1', perSearch: 'cheap' }
    const paths = draftErrors({
      ...draft,
      prices,
      temperature: 'warm',
      maxTokens: '1.5',
      contextTokens: '-1',
    })
    expect(paths.map(({ path }) => path)).toEqual([
      'prices.outputPerMillion',
      'prices.perSearch',
      'parameters.temperature',
      'parameters.maxTokens',
      'contextTokens',
    ])
  })

  it('takes numbers as people write them, and nothing at all', () => {
    const prices = { ...noPrices, inputPerMillion: '.5', outputPerMillion: '1,25' }
    expect(draftErrors({ ...draft, prices, temperature: ' 1 ' })).toEqual([])
    expect(draftErrors({ ...draft, prices: noPrices })).toEqual([])
  })
})
