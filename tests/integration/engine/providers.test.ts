import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Debate, Turn } from '../../../lib/roundtable/debate.ts'
import { costOf } from '../../../lib/roundtable/money.ts'
import { defaultVoter } from '../../support/model-server/default-voter.ts'
import type { Answer, JournalEntry, ModelCall, Script } from '../../support/model-server/script.ts'
import { type Kind, kindOf, plainReview } from '../../support/panel-voter.ts'
import { seedQuestion, sixModels } from '../../support/seed-panel.ts'
import { holdDebate, openTestHouse, type TestHouse } from '../../support/test-house.ts'

const citations = [
  { title: 'A trial of sixty firms', url: 'https://example.org/trial' },
  { title: 'Survey of operators', url: 'https://example.net/survey' },
]
const thinking = 'Secretly {"vote": "abstain"} would do.'
const counted = { input: 1200, output: 300, reasoning: 180, cached: 400 }

/** Sonar, Kimi and Gemini begin with Yes, and all end with No. */
const voter: Answer = (call) => {
  const kind = kindOf(call)
  const isYes = /sonar|kimi|gemini/.test(call.model) && kind === 'first'
  const script: Script = {
    modelVersion: `${call.model}-reported`,
    usage: counted,
    thinking,
    ...(kind === 'first' && /sonar/.test(call.model) && { citations }),
  }
  const reasoning = `The weight of it lies on one side [1]. Answered as ${kind}.`
  return defaultVoter(isYes ? 'Yes' : 'No', kind === 'review' ? plainReview : { reasoning }, script)(call)
}

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse('embedded', voter)
})
beforeEach(() => {
  house.models.journal.length = 0
  house.models.answerWith(voter)
})
afterAll(() => house.close())

/** The call that a model got, of a kind. */
function callTo(wireName: string, kind: Kind): JournalEntry {
  const found = house.models.journal.filter((call) => call.model === wireName && kindOf(call) === kind)
  expect(found.map((call) => call.model)).toEqual([wireName])
  return found[0] as JournalEntry
}

function turnsOf(debate: Debate, seat: number): Turn[] {
  return debate.rounds.flatMap((round) => round.turns.filter((turn) => turn.seat === seat))
}

/** Whether OpenAI's strict mode would take a schema: every property required, none besides, no bounds. */
function isStrict(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.every(isStrict)
  if (typeof schema !== 'object' || schema === null) return true
  const { type, properties, required, additionalProperties, ...rest } = schema as Record<string, unknown>
  const allowed = ['description', 'enum', 'items', 'anyOf']
  if (!Object.keys(rest).every((name) => allowed.includes(name))) return false
  if (!isStrict(rest.items) || !isStrict(rest.anyOf)) return false
  if (type !== 'object') return true
  const names = Object.keys(properties as object)
  const isClosed = additionalProperties === false && String(required) === String(names)
  return isClosed && Object.values(properties as object).every(isStrict)
}

const strictFormat = (call: ModelCall) => call.body.response_format as { json_schema: { schema: object } }

describe('the six, each by its maker’s own API', () => {
  let debate: Debate
  beforeEach(async () => {
    debate ??= await holdDebate(house.runtime)
  })

  it('hold a whole debate of two rounds', async () => {
    const { journal } = house.models
    expect(debate.verdict?.line).toBe('Unanimous — No (6/6 votes)')
    expect(debate.rounds.map((round) => round.turns.map((turn) => turn.status))).toEqual(
      Array.from({ length: 2 }, () => Array(6).fill('voted')),
    )
    const paths = journal.filter((call) => kindOf(call) !== 'review').map(({ path }) => path)
    expect([...new Set(paths)].sort()).toEqual([
      '/anthropic/v1/messages',
      '/gemini/v1beta/models/gemini-3.1-pro-preview:streamGenerateContent?alt=sse',
      '/moonshot/v1/chat/completions',
      '/openai/v1/chat/completions',
      '/perplexity/v1/chat/completions',
      '/xai/v1/chat/completions',
    ])

    const sonarFirst = callTo('sonar-pro', 'first')
    expect(sonarFirst.headers.authorization).toBe('Bearer test-perplexity-key')
    expect(sonarFirst.user).toBe(seedQuestion)
    expect(sonarFirst.system).toContain('Options:')
    expect(sonarFirst.body).not.toHaveProperty('disable_search')
    const sonarNext = callTo('sonar-pro', 'exchange')
    expect(sonarNext.body.disable_search).toBe(true)
    expect(sonarNext.user).toContain('Options:')

    for (const kind of ['first', 'exchange'] as const) {
      const gpt = callTo('gpt-5.4', kind)
      expect(gpt.headers.authorization).toBe('Bearer test-openai-key')
      expect(gpt.body.response_format).toMatchObject({ type: 'json_schema', json_schema: { strict: true } })
      expect(isStrict(strictFormat(gpt).json_schema.schema)).toBe(true)
      expect(callTo('grok-4-1-fast-reasoning', kind).body).not.toHaveProperty('reasoning_effort')

      const kimi = callTo('kimi-k2.5', kind)
      expect(kimi.body.response_format).toEqual({ type: 'json_object' })
      expect(kimi.system).toContain('one JSON object and nothing else')

      const gemini = callTo('gemini-3.1-pro-preview', kind)
      expect(gemini.headers['x-goog-api-key']).toBe('test-gemini-key')
      expect(gemini.body.generationConfig).toMatchObject({
        responseMimeType: 'application/json',
        responseJsonSchema: { type: 'object' },
      })

      const claude = callTo('claude-opus-4-6', kind)
      // The SDK has moved from one header for the key to the other before.
      expect(`${claude.headers['x-api-key']} ${claude.headers.authorization}`).toContain('test-anthropic-key')
      expect(claude.headers).toHaveProperty('anthropic-version')
      expect(claude.body.output_config).toMatchObject({ format: { type: 'json_schema' } })
    }
    const review = house.models.journal.find((call) => kindOf(call) === 'review') as JournalEntry
    expect(isStrict(strictFormat(review).json_schema.schema)).toBe(true)
  })

  it('leave citations, versions, usage and cost behind, and no hidden reasoning', async () => {
    for (const [index, id] of sixModels.entries()) {
      const seat = index + 1
      const model = await house.runtime.models.find(id)
      for (const [at, turn] of turnsOf(debate, seat).entries()) {
        const isSearching = model?.features.search && at === 0
        expect(turn.citations).toEqual(isSearching ? citations : [])
        expect(turn.modelVersion).toBe(`${model?.wireName}-reported`)
        const usage = {
          inputTokens: 1200,
          outputTokens: 300,
          // Kimi's API counts its reasoning as output and does not tell how much it was.
          reasoningTokens: id.startsWith('moonshot/') ? 0 : 180,
          cachedInputTokens: 400,
          searches: isSearching ? 1 : 0,
        }
        expect(turn).toMatchObject({ usage, estimated: false })
        expect(turn.costUsd).toBeCloseTo(costOf(usage, model?.prices ?? null) ?? Number.NaN, 9)
        const details = await house.runtime.store.readTurn(debate.id, at + 1, seat, 1)
        expect(`${turn.reasoning} ${details?.raw.join(' ')}`).not.toContain('Secretly')
      }
    }
  })
})

describe('the six through OpenRouter', () => {
  it('hold a whole debate of two rounds over one connection', async () => {
    const seats = sixModels.map((model) => ({ model: `openrouter/${model}`, persona: null }))
    const debate = await holdDebate(house.runtime, { seats })
    expect(debate.verdict?.line).toBe('Unanimous — No (6/6 votes)')
    const asked = house.models.journal.filter((call) => kindOf(call) !== 'review')
    expect(asked).toHaveLength(12)
    for (const call of asked) {
      expect(call.path).toBe('/openrouter/v1/chat/completions')
      expect(call.headers.authorization).toBe('Bearer test-openrouter-key')
      expect(call.body).not.toHaveProperty('disable_search')
    }
    const sonar = callTo('perplexity/sonar-pro', 'first')
    expect(sonar.user).toBe(seedQuestion)
    expect(sonar.body).not.toHaveProperty('provider')
    expect(callTo('moonshotai/kimi-k2.5', 'first').system).toContain('one JSON object and nothing else')
    for (const wireName of [
      'openai/gpt-5.4',
      'x-ai/grok-4.1-fast',
      'google/gemini-3.1-pro-preview',
      'anthropic/claude-opus-4.6',
    ])
      expect(callTo(wireName, 'exchange').body).toMatchObject({
        provider: { require_parameters: true },
        response_format: { type: 'json_schema', json_schema: { strict: true } },
      })

    // A search model searches there in every call, and OpenRouter's own figure for the cost is not ours.
    for (const { seat, turn } of seats.flatMap((_, index) =>
      turnsOf(debate, index + 1).map((turn) => ({ seat: index + 1, turn })),
    ))
      expect(turn).toMatchObject({
        usage: { outputTokens: 300, reasoningTokens: 180, searches: seat === 1 ? 1 : 0 },
        estimated: false,
      })
    expect(turnsOf(debate, 1).map((turn) => turn.citations)).toEqual([citations, []])
    expect(debate.cost.usd).toBeLessThan(1)
  })
})

describe('a refusal', () => {
  const words = 'I would rather not say.'
  /** How each says that it declines. */
  const ways: [string, RegExp, Script][] = [
    ['OpenAI’s refusal', /gpt/, { refusal: words }],
    ['Anthropic’s stop reason', /claude/, { refusal: words }],
    ['a prompt that Google blocks', /gemini/, { refusal: words }],
    ['an answer that Google stops', /gemini/, { text: '{"reasoning": "It', finish: 'refusal' }],
    ['a content filter', /kimi/, { finish: 'refusal' }],
    [
      'xAI’s safety check',
      /grok/,
      { status: 403, body: { code: 'x', error: 'Content violates usage guidelines. Failed check: BIO' } },
    ],
  ]

  it.each(ways)('of a seat stays a refusal: %s', async (_, model, script) => {
    house.models.answerWith((call) => (model.test(call.model) ? script : voter(call)))
    const debate = await holdDebate(house.runtime, { mode: 'poll', rounds: 0 })
    const seat = 1 + sixModels.findIndex((id) => model.test(id))
    const [turn] = turnsOf(debate, seat)
    expect(turn).toMatchObject({ status: 'refused', vote: null, error: { code: 'refused' } })
    expect(debate.verdict).toMatchObject({ voters: 5, label: expect.not.stringContaining('No quorum') })
    const asked = house.models.journal.filter((call) => model.test(call.model) && kindOf(call) === 'first')
    expect(asked).toHaveLength(1)
  })
})
