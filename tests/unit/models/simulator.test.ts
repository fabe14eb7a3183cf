import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Usage } from '../../../lib/roundtable/debate.ts'
import { addUsage } from '../../../lib/roundtable/money.ts'
import type { Protocol } from '../../support/model-server/script.ts'
import { type Faults, type Simulator, startSimulator } from '../../support/simulator/start-simulator.ts'
import { ask } from './ask.ts'

const text = JSON.stringify({ reasoning: 'Both trials point one way. '.repeat(12), vote: 'A' })

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator(() => ({ text }))
})
afterEach(() => simulator.fail({}))
afterAll(() => simulator.close())

const protocols: Protocol[] = ['openai', 'anthropic', 'gemini']

describe.each(protocols)('the %s adapter at a third party’s simulator', (protocol) => {
  it('gets a structured answer, whole, with its usage', async () => {
    const { answer, pieces } = await ask(protocol, simulator.url)
    const usage = simulator.journal().at(-1)?.usage
    expect(answer).toMatchObject({ text, finish: 'stop', refusal: null, usage })
    expect(usage).toMatchObject({ inputTokens: 7, outputTokens: Math.ceil(text.length / 4) })
    expect(pieces.length).toBeGreaterThan(3)
  })

  it.each<[keyof Faults, RegExp, number | null]>([
    ['dropped', /^overloaded$/, null],
    ['malformed', /^(no-answer|cut-off)$/, null],
    ['rateLimited', /^rate-limited$/, 1000],
    ['disconnected', /^(network|cut-off)$/, null],
    ['cut', /^cut-off$/, null],
  ])(
    'fails with a ModelError, and may ask again, on a call that is %s',
    async (fault, code, retryAfterMs) => {
      simulator.fail({ [fault]: 1 })
      const { answer, error } = await ask(protocol, simulator.url)
      expect(answer).toBeNull()
      expect(error).toMatchObject({ code: expect.stringMatching(code), retryable: true, retryAfterMs })
      expect(simulator.journal().at(-1)).toMatchObject({ outcome: fault, usage: null })
    },
  )

  it('ends every call of many with an answer or a ModelError, and uses what the simulator says', async () => {
    const before = simulator.journal().length
    simulator.fail({ dropped: 0.1, malformed: 0.1, rateLimited: 0.1, disconnected: 0.1, cut: 0.1 })
    const calls = await Promise.all(Array.from({ length: 60 }, () => ask(protocol, simulator.url)))
    const journal = simulator.journal().slice(before)
    expect(journal).toHaveLength(60)
    const answered = calls.flatMap(({ answer }) => (answer ? [answer] : []))
    expect(answered).toHaveLength(journal.filter(({ outcome }) => outcome === 'answered').length)
    expect(answered.every((answer) => answer.text === text)).toBe(true)
    expect(calls.filter(({ error }) => error && !error.retryable)).toEqual([])
    expect(sum(answered.map(({ usage }) => usage))).toEqual(sum(journal.map(({ usage }) => usage)))
  })
})

it('the openai adapter gets an answer from the simulator’s OpenRouter, in that one’s own dialect', async () => {
  const changes = { model: 'openai/gpt-5.4', parameters: { effort: 'low' as const } }
  const { answer } = await ask('openai', `${simulator.url}/api`, changes, { id: 'openrouter' })
  expect(answer).toMatchObject({ text, modelVersion: 'openai/gpt-5.4', finish: 'stop' })
  expect(simulator.journal().at(-1)).toMatchObject({
    path: '/api/v1/chat/completions',
    usage: answer?.usage,
  })
})

function sum(usages: (Usage | null)[]): Usage | null {
  return usages.reduce((total, usage) => (usage ? addUsage(total, usage) : total), null)
}
