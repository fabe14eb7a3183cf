import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../../../lib/clock.ts'
import { noRules, rulesInForce, type StoredRules } from '../../../lib/house/house-rules.ts'
import { createModels } from '../../../lib/models/create-models.ts'
import type { Models } from '../../../lib/models/models.ts'
import { emptyCatalogue } from '../../support/empty-catalogue.ts'
import { providersAt } from '../../support/model-server/providers-at.ts'
import { type ModelServer, startModelServer } from '../../support/model-server/start-model-server.ts'
import { testEnvironment } from '../../support/test-environment.ts'
import { requestOf } from './ask.ts'

const six = [
  'perplexity/sonar-pro',
  'openai/gpt-5.4',
  'xai/grok-4.1-fast',
  'moonshot/kimi-k2.5',
  'google/gemini-3.1-pro',
  'anthropic/claude-opus-4-6',
]

let server: ModelServer
let local: ModelServer
beforeAll(async () => {
  server = await startModelServer({ answer: ({ provider }) => ({ text: `${provider} answers` }) })
  local = await startModelServer({
    answer: () => ({ text: 'local' }),
    ollamaModels: ['qwen3:8b', 'llama3.2', 'gemma3'],
  })
})
afterAll(() => Promise.all([server.close(), local.close()]))

const house = (names: string[], at = server, stored: Partial<StoredRules> = {}): Models =>
  createModels({
    environment: { providers: providersAt(at.url, names), ALLOW_PRIVATE_NETWORK: true },
    clock: systemClock,
    ...emptyCatalogue,
    rules: { current: async () => rulesInForce({ ...noRules, ...stored }, testEnvironment()) },
  })

describe('createModels: the list', () => {
  it('shows every model, available or not, the scripted panel last', async () => {
    const models = await house(['openai']).list()
    expect(models.slice(0, 2).map((model) => model.id)).toEqual([
      'perplexity/sonar-pro',
      'openrouter/perplexity/sonar-pro',
    ])
    const available = models.filter((model) => model.available && !model.rehearsal)
    expect(available.map((model) => model.id)).toEqual(['openai/gpt-5.4', 'openai/gpt-5.4-mini'])
    expect(models.filter((model) => model.rehearsal)).toHaveLength(6)
    expect(models.at(-1)).toMatchObject({ rehearsal: true, available: true, prices: null })
    for (const model of models) expect(model.available).toBe(model.unavailableReason === null)
  })

  it('claims no structured output over an API that knows no schema', async () => {
    const models = house(['groq', 'openrouter', 'perplexity'])
    const claims = async (id: string) => (await models.find(id))?.features.structuredOutput
    expect(await claims('groq/gpt-oss-120b')).toBe(false)
    expect(await claims('openrouter/perplexity/sonar-pro')).toBe(false)
    expect(await claims('perplexity/sonar-pro')).toBe(true)
    expect(await claims('openrouter/openai/gpt-5.4')).toBe(true)
  })

  it('offers what a running Ollama has', async () => {
    const ids = (await house([], local).list()).map((model) => model.id)
    expect(ids).toContain('ollama/qwen3:8b')
  })

  it('finds by id, the scripted reviewer too, and nothing else', async () => {
    const models = house([])
    expect(await models.find('openai/gpt-5.4')).toMatchObject({ name: 'GPT-5.4', available: false })
    const [reviewer] = await models.reviewerChain()
    expect(await models.find(reviewer ?? '')).toMatchObject({ rehearsal: true })
    expect(await models.find('openai/gpt-2')).toBeNull()
  })
})

describe('createModels: the default panel', () => {
  const panelOf = async (models: Models) => (await models.defaultPanel()).map(({ model }) => model)

  it('is the six where their keys are there', async () => {
    const names = ['perplexity', 'openai', 'xai', 'moonshot', 'gemini', 'anthropic', 'mistral', 'groq']
    expect(await panelOf(house(names))).toEqual(six)
  })

  it('is the six through OpenRouter with that key alone', async () => {
    expect(await panelOf(house(['openrouter']))).toEqual(six.map((id) => `openrouter/${id}`))
  })

  it('takes each directly where it can and through OpenRouter where it cannot', async () => {
    const panel = await panelOf(house(['openrouter', 'openai']))
    expect(panel[0]).toBe('openrouter/perplexity/sonar-pro')
    expect(panel[1]).toBe('openai/gpt-5.4')
  })

  it('is those of the six that are there, from two on', async () => {
    expect(await panelOf(house(['xai', 'anthropic', 'groq']))).toEqual([
      'xai/grok-4.1-fast',
      'anthropic/claude-opus-4-6',
    ])
  })

  it('is what else is available where they make no table', async () => {
    expect(await panelOf(house(['openai']))).toEqual(['openai/gpt-5.4', 'openai/gpt-5.4-mini'])
    expect(await panelOf(house([], local))).toEqual(['ollama/qwen3:8b', 'ollama/llama3.2', 'ollama/gemma3'])
  })

  it('is the rehearsal where nothing is, or one model alone', async () => {
    for (const names of [[], ['perplexity']]) {
      const panel = await panelOf(house(names))
      expect(panel).toHaveLength(6)
      expect(panel.every((id) => id.startsWith('rehearsal/'))).toBe(true)
    }
  })

  it('has no more seats than the rules allow', async () => {
    const strict = { mostDebateSeats: 3 }
    expect(await house(['openrouter'], server, strict).defaultPanel()).toHaveLength(3)
    expect(await house([], server, strict).defaultPanel()).toHaveLength(3)
  })

  it('is that of the rule, without seats that cannot be had, while it makes a table', async () => {
    const seats = ['openai/gpt-5.4', 'xai/grok-4.1-fast', 'openai/gpt-5.4'].map((model, index) => ({
      model,
      persona: index === 0 ? 'A sceptic' : null,
    }))
    const ruled = (names: string[]) => house(names, server, { defaultPanel: seats }).defaultPanel()
    expect(await ruled(['openai', 'xai', 'anthropic'])).toEqual(seats)
    expect(await ruled(['openai', 'anthropic'])).toEqual([seats[0], seats[2]])
    expect((await ruled(['xai', 'anthropic'])).map(({ model }) => model)).toEqual([
      'xai/grok-4.1-fast',
      'anthropic/claude-opus-4-6',
    ])
  })
})

describe('createModels: the reviewers', () => {
  it('are first those that are kept for it, then the others in catalogue order, a script last', async () => {
    const chain = await house(['perplexity', 'openai', 'mistral', 'deepseek']).reviewerChain()
    expect(chain).toEqual([
      'mistral/mistral-medium-3.5',
      'deepseek/deepseek-v4-pro',
      'perplexity/sonar-pro',
      'openai/gpt-5.4',
      'deepseek/deepseek-flash',
      'openai/gpt-5.4-mini',
      expect.stringMatching(/^rehearsal\//),
    ])
  })

  it('are of OpenRouter with that key alone', async () => {
    const [first] = await house(['openrouter']).reviewerChain()
    expect(first).toBe('openrouter/mistral/mistral-medium-3.5')
  })

  it('are those of the rule that can be had, in its order, and else as without one', async () => {
    const chain = {
      reviewerChain: ['openai/gpt-5.4-mini', 'groq/gpt-oss-120b', 'mistral/mistral-medium-3.5'],
    }
    expect(await house(['openai', 'mistral', 'deepseek'], server, chain).reviewerChain()).toEqual([
      'openai/gpt-5.4-mini',
      'mistral/mistral-medium-3.5',
      expect.stringMatching(/^rehearsal\//),
    ])
    const [first] = await house(['deepseek'], server, chain).reviewerChain()
    expect(first).toBe('deepseek/deepseek-v4-pro')
  })

  it('is the scripted one for a scripted panel', async () => {
    expect(await house([]).reviewerChain()).toHaveLength(1)
  })
})

describe('createModels: the adapters', () => {
  it.each([...six, 'mistral/mistral-medium-3.5', 'deepseek/deepseek-v4-pro', 'groq/gpt-oss-120b'])(
    'reach %s over its own connection, under its name on the wire',
    async (id) => {
      const models = house([
        'perplexity',
        'openai',
        'xai',
        'moonshot',
        'gemini',
        'anthropic',
        'mistral',
        'deepseek',
        'groq',
      ])
      const model = await models.find(id)
      if (!model) throw new Error(`${id} is not in the catalogue`)
      const stream = (await models.adapter(model)).stream(requestOf({ model: model.wireName }))
      let text = ''
      for await (const piece of stream) text += piece
      expect(text).toBe(`${model.connection.id} answers`)
      expect(server.journal.at(-1)?.model).toBe(model.wireName)
    },
  )

  it('reach a local model and a scripted one', async () => {
    const models = house([], local)
    const qwen = await models.find('ollama/qwen3:8b')
    if (!qwen) throw new Error('not found')
    const step = await (await models.adapter(qwen)).stream(requestOf({ model: qwen.wireName })).next()
    expect(step.value).toBe('local')
    const [scripted] = (await models.list()).filter((model) => model.rehearsal)
    if (!scripted) throw new Error('not found')
    expect(await models.adapter(scripted)).toHaveProperty('stream')
  })

  it('refuse a model without its key, with the remedy', async () => {
    const models = house([])
    const model = await models.find('openai/gpt-5.4')
    if (!model) throw new Error('not found')
    await expect(models.adapter(model)).rejects.toMatchObject({
      code: 'bad-key',
      message: 'Set OPENAI_API_KEY, or OPENROUTER_API_KEY, to seat it.',
    })
  })

  it('refuse addresses that the house does not allow', async () => {
    const environment = { providers: providersAt(server.url, ['openai']), ALLOW_PRIVATE_NETWORK: false }
    const models = createModels({ environment, clock: systemClock, ...emptyCatalogue })
    const model = await models.find('openai/gpt-5.4')
    if (!model) throw new Error('not found')
    const before = server.journal.length
    await expect((await models.adapter(model)).stream(requestOf()).next()).rejects.toMatchObject({
      code: 'blocked-address',
    })
    expect(server.journal.length).toBe(before)
  })
})
