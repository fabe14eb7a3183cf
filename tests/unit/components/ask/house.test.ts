import { describe, expect, it } from 'vitest'
import { findChoices } from '../../../../components/ask/find-choices.ts'
import {
  type Choice,
  choicesOf,
  freshPanel,
  type House,
  hasLiveModel,
  isScripted,
  rehearsalPanelOf,
} from '../../../../components/ask/house.ts'
import { missingKeys } from '../../../../components/ask/missing-keys.ts'
import type { Model } from '../../../../lib/models/models.ts'

function choice(id: string, change: Partial<Choice> = {}): Choice {
  return {
    id,
    name: id,
    maker: 'Maker',
    connection: 'Direct',
    available: true,
    unavailableReason: null,
    rehearsal: false,
    searches: false,
    priced: true,
    ...change,
  }
}

const live = choice('live', { name: 'Sonar Pro', maker: 'Perplexity' })
const locked = choice('locked', {
  name: 'Claude Opus 4.6',
  maker: 'Anthropic',
  available: false,
  unavailableReason: 'Set ANTHROPIC_API_KEY.',
})
const relayed = choice('relayed', { name: 'Claude Opus 4.6', maker: 'Anthropic', connection: 'OpenRouter' })
const scripted = choice('scripted', { maker: 'Rehearsal', rehearsal: true })
const house: House = {
  choices: [locked, live, relayed, scripted],
  defaultPanel: [{ model: 'live', persona: null }],
  panels: [],
  budgetUsd: 1,
  mostBudgetUsd: 10,
  mostSeats: { poll: 50, debate: 24 },
  mostRounds: 3,
  mostSamples: 30,
  defaultVisibility: 'unlisted',
  asksPasscode: false,
}

const seats = (...models: string[]) => models.map((model) => ({ model, persona: '' }))

describe('freshPanel', () => {
  it('is the panel used last while all of it can be seated', () => {
    expect(freshPanel(house, seats('relayed', 'live'))).toEqual(seats('relayed', 'live'))
  })

  it('is the default panel for a newcomer, or where a model of the last panel is away', () => {
    expect(freshPanel(house, null)).toEqual(seats('live'))
    expect(freshPanel(house, seats('live', 'locked'))).toEqual(seats('live'))
    expect(freshPanel(house, seats('gone'))).toEqual(seats('live'))
    const strict = { ...house, mostSeats: { poll: 2, debate: 2 } }
    expect(freshPanel(strict, seats('live', 'live', 'relayed'))).toEqual(seats('live'))
  })

  it('does not go on with a rehearsal once there are models', () => {
    expect(freshPanel(house, seats('scripted', 'scripted'))).toEqual(seats('live'))
  })
})

describe('what a house has', () => {
  it('tells a scripted panel from one with a model in it', () => {
    expect(isScripted(house, seats('scripted'))).toBe(true)
    expect(isScripted(house, seats('scripted', 'live'))).toBe(false)
    expect(isScripted(house, [])).toBe(false)
  })

  it('is live with one model that can be seated', () => {
    expect(hasLiveModel(house)).toBe(true)
    expect(hasLiveModel({ ...house, choices: [locked, scripted] })).toBe(false)
  })

  it('always has its scripted panel', () => {
    expect(rehearsalPanelOf(house)).toEqual(seats('scripted'))
  })
})

describe('choicesOf', () => {
  it('sends the browser nothing but what the picker shows', () => {
    const model: Model = {
      id: 'm',
      name: 'M',
      maker: 'Maker',
      connection: { id: 'c', name: 'Direct', kind: 'openai' },
      wireName: 'm-2026',
      features: { structuredOutput: true, search: true, reasoning: false },
      parameters: { temperature: 1 },
      prices: null,
      contextTokens: null,
      available: true,
      unavailableReason: null,
      rehearsal: false,
    }
    expect(choicesOf([model])).toEqual([
      choice('m', { name: 'M', connection: 'Direct', searches: true, priced: false }),
    ])
  })
})

describe('missingKeys', () => {
  it('puts models under the remedy that they share', () => {
    const second = { ...locked, id: 'locked-2', name: 'Claude Haiku' }
    expect(missingKeys([locked, second, { ...locked, id: 'locked-3' }, live])).toEqual([
      { remedy: 'Set ANTHROPIC_API_KEY.', models: ['Claude Opus 4.6', 'Claude Haiku'] },
    ])
  })
})

describe('findChoices', () => {
  it('groups by maker, those with an available model first, available ones first in a group', () => {
    const away = choice('away', { maker: 'Away', available: false })
    const groups = findChoices([away, locked, relayed, live], '')
    expect(groups.map((group) => [group.maker, group.choices.map((found) => found.id)])).toEqual([
      ['Anthropic', ['relayed', 'locked']],
      ['Perplexity', ['live']],
      ['Away', ['away']],
    ])
  })

  it('finds every word anywhere, without regard to case and accents', () => {
    const ids = (search: string) =>
      findChoices(house.choices, search).flatMap((group) => group.choices.map(({ id }) => id))
    expect(ids('CLAUDE router')).toEqual(['relayed'])
    expect(ids('sónar')).toEqual(['live'])
    expect(ids('claude sonar')).toEqual([])
  })
})
