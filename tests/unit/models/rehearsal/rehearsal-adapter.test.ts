import { describe, expect, it } from 'vitest'
import { rehearsalAdapter } from '../../../../lib/models/rehearsal/rehearsal-adapter.ts'
import { rehearsalModels, rehearsalReviewer } from '../../../../lib/models/rehearsal/rehearsal-models.ts'
import { renderTurnPrompt } from '../../../../lib/roundtable/prompts/turn-prompt.ts'
import { exchangeInput, turnInput } from '../../../support/prompts.ts'
import { drain, request } from '../../../support/rehearse.ts'

const prompt = renderTurnPrompt(turnInput())
const quick = rehearsalAdapter({ sleep: async () => {}, wordMs: 0 })

/** An adapter whose sleeps pass at once and are written down. */
function watched(wordMs?: number) {
  const slept: number[] = []
  const sleep = async (ms: number) => {
    slept.push(ms)
  }
  return { slept, adapter: rehearsalAdapter({ sleep, ...(wordMs !== undefined && { wordMs }) }) }
}

describe('the scripted panel', () => {
  it('has six panelists and a reviewer, marked as scripted by name', () => {
    const all = [...rehearsalModels, rehearsalReviewer]
    expect(rehearsalModels).toHaveLength(6)
    expect(new Set(all.map(({ wireName }) => wireName)).size).toBe(7)
    for (const { name } of all) expect(name).toMatch(/\(scripted/)
  })
})

describe('a scripted answer', () => {
  it('streams word by word, and is what the stream was', async () => {
    const { pieces, answer } = await drain(quick.stream(request('rehearsal-ada', prompt)))
    expect(pieces.length).toBeGreaterThan(60)
    expect(pieces.join('')).toBe(answer.text)
    expect(answer).toMatchObject({ refusal: null, finish: 'stop', modelVersion: 'script-1', citations: [] })
    expect(answer.usage).toEqual({
      inputTokens: 0,
      outputTokens: 0,
      reasoningTokens: 0,
      cachedInputTokens: 0,
      searches: 0,
    })
    expect(Object.keys(JSON.parse(answer.text))).toEqual(['reasoning', 'gist', 'vote', 'confidence'])
  })

  it('is the same for the same prompt', async () => {
    const once = await drain(quick.stream(request('rehearsal-dana', prompt)))
    expect(await drain(quick.stream(request('rehearsal-dana', prompt)))).toEqual(once)
  })

  it('takes 3 to 6 seconds by default, each panelist at a pace of its own', async () => {
    const totals = []
    for (const { wireName } of rehearsalModels) {
      const { slept, adapter } = watched()
      await drain(adapter.stream(request(wireName, prompt)))
      totals.push(slept.reduce((sum, ms) => sum + ms, 0))
    }
    expect(new Set(totals).size).toBe(6)
    for (const total of totals) {
      expect(total).toBeGreaterThan(2_000)
      expect(total).toBeLessThan(6_000)
    }
  })

  it('does not sleep at pace 0', async () => {
    const { slept, adapter } = watched(0)
    await drain(adapter.stream(request('rehearsal-ada', prompt)))
    expect(slept).toEqual([])
  })

  it('shows signs of life', async () => {
    let lives = 0
    const alive = { ...request('rehearsal-ada', prompt), onLife: () => (lives += 1) }
    const { pieces } = await drain(quick.stream(alive))
    expect(lives).toBe(pieces.length)
  })
})

describe('what goes wrong', () => {
  it('ends when the signal aborts, also in the middle of a sleep', async () => {
    const controller = new AbortController()
    const adapter = rehearsalAdapter({
      sleep: async (_, signal) => {
        controller.abort()
        if (signal?.aborted) throw new Error('aborted')
      },
    })
    await expect(
      drain(adapter.stream(request('rehearsal-ada', prompt, controller.signal))),
    ).rejects.toMatchObject({
      code: 'aborted',
      retryable: false,
    })
  })

  it('fails on purpose in an exchange, for good and in the middle of its answer', async () => {
    const stream = quick.stream(request('rehearsal-clara', renderTurnPrompt(exchangeInput())))
    expect((await stream.next()).value).toContain('{"reasoning":"Scripted')
    await expect(drain(stream)).rejects.toMatchObject({
      code: 'unusable',
      retryable: false,
      message: /scripted failure/,
    })
  })

  it('knows no other names, and does not seat its reviewer', async () => {
    for (const wireName of ['rehearsal-nobody', '', rehearsalReviewer.wireName]) {
      await expect(drain(quick.stream(request(wireName, prompt)))).rejects.toMatchObject({
        code: 'not-found',
      })
    }
  })
})

describe('a panelist among others', () => {
  const answer = async (wireName: string, input: Parameters<typeof exchangeInput>[0]) =>
    JSON.parse(
      (await drain(quick.stream(request(wireName, renderTurnPrompt(exchangeInput(input)))))).answer.text,
    )

  it('keeps its ballot where nobody shown holds another side', async () => {
    expect(await answer('rehearsal-boris', { others: [] })).toMatchObject({ vote: 'A', persuadedBy: null })
  })

  it('can quote statements of one sentence, without spaces, and of nothing at all', async () => {
    for (const reasoning of ['Short.', '橋は古い。橋はとても古くて危険です。', '', '“””"":…']) {
      for (const { wireName } of rehearsalModels.filter((model) => model.wireName !== 'rehearsal-clara')) {
        const others = [1, 2].map((seat) => ({ seat, alias: 'Teal', vote: `o${seat}`, reasoning }))
        const given = await answer(wireName, { others })
        expect(['A', 'B', 'abstain']).toContain(given.vote)
        expect(given.reasoning).not.toMatch(/\{\w+\}|undefined|null/)
      }
    }
  })
})
