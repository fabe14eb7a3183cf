import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Turn } from '../../../lib/roundtable/debate.ts'
import { defaultVoter } from '../../support/model-server/default-voter.ts'
import type { Script } from '../../support/model-server/script.ts'
import { panelVoter } from '../../support/panel-voter.ts'
import { holdDebate, openTestHouse, type TestHouse } from '../../support/test-house.ts'

const openaiSeat = 2

/** What one seat's model does in round 1, and how its turn must end. */
const faults: { fault: string; script: Script; code: string; calls?: number }[] = [
  { fault: 'never answers', script: { hang: true }, code: 'timeout', calls: 1 },
  {
    fault: 'stalls in the middle',
    script: { text: '{"reasoning": "half', chunks: ['{"rea', 'soning'], stallAfter: 1 },
    code: 'stalled',
  },
  {
    fault: 'cuts the stream',
    script: { text: 'x', chunks: ['{"reasoning"', ': "and'], cutAfter: 1 },
    code: 'cut-off',
  },
  { fault: 'sends prose', script: { text: 'I would vote No, if you ask me.' }, code: 'unusable', calls: 2 },
  {
    fault: 'sends broken JSON',
    script: { text: '{"reasoning": "because", "vote": ' },
    code: 'unusable',
    calls: 2,
  },
  {
    fault: 'votes for what is not on the ballot',
    script: { text: '{"reasoning": "r", "gist": "g", "vote": "Perhaps", "confidence": 50}' },
    code: 'unusable',
    calls: 2,
  },
  {
    fault: 'returns 401',
    script: { status: 401, body: { error: { message: 'bad key sk-secret' } } },
    code: 'bad-key',
    calls: 1,
  },
  {
    fault: 'asks for a wait beyond the limit',
    script: { status: 429, headers: { 'retry-after': '3600' }, body: { error: { message: 'slow down' } } },
    code: 'rate-limited',
    calls: 1,
  },
  { fault: 'returns 500 each time', script: { status: 500, body: 'oh' }, code: 'overloaded', calls: 4 },
  { fault: 'sends nothing', script: { text: '' }, code: 'no-answer' },
  {
    fault: 'sends 1 MB of prose',
    script: { chunks: Array.from({ length: 64 }, () => 'spam '.repeat(3_277)) },
    code: 'unusable',
  },
]

describe.each(['embedded', 'postgres'] as const)('a model that misbehaves, on %s', (kind) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(kind, panelVoter({}), { turnLimitMs: 3_000, stallMs: 500 })
  })
  afterAll(() => house.close())

  async function hold(script: Script): Promise<{ turn: Turn; line: string; prompts: string[] }> {
    house.models.journal.length = 0
    const votes = { xai: 'Yes' }
    house.models.answerWith(
      panelVoter(votes, (call, asked) => (call.provider === 'openai' && asked === 'first' ? script : null)),
    )
    const debate = await holdDebate(house.runtime)
    expect(debate.status).toBe('finished')
    const turn = debate.rounds[0]?.turns.find((one) => one.seat === openaiSeat) as Turn
    const others = house.models.journal.filter((call) => call.provider !== 'openai')
    return {
      turn,
      line: debate.verdict?.line ?? '',
      prompts: others.map((call) => `${call.system}\n${call.user}`),
    }
  }

  it.each(faults)(
    '$fault: the seat fails with a sentence, the debate ends',
    async ({ script, code, calls }) => {
      const { turn, line, prompts } = await hold(script)
      expect(turn).toMatchObject({ status: 'failed', vote: null, reasoning: null, error: { code } })
      expect(turn.error?.message).toMatch(/^\p{L}[^{}<>]{10,200}[.]$/u)
      expect(turn.error?.message).not.toMatch(/sk-|http|127\.0\.0\.1/)
      expect(line).toBe('Supermajority — No (4/5 votes, 5 of 6 seats voted)')
      if (calls) expect(house.models.journal.filter((call) => call.provider === 'openai')).toHaveLength(calls)
      for (const prompt of prompts) expect(prompt).not.toMatch(/Perhaps|spam spam|if you ask me/)
    },
  )

  it('refuses: that is a refusal, neither a failure nor a ballot', async () => {
    const { turn, line } = await hold({ refusal: 'I cannot help with that.' })
    expect(turn).toMatchObject({ status: 'refused', vote: null, error: { code: 'refused' } })
    expect(line).toBe('Supermajority — No (4/5 votes, 5 of 6 seats voted)')
  })

  it('answers late but shows signs of life: its ballot counts', async () => {
    const { turn } = await hold(await late(1_500))
    expect(turn).toMatchObject({ status: 'abstained', attempt: 1 })
    expect(turn.latencyMs).toBeGreaterThan(1_400)
  })

  it('recovers after a 429 with Retry-After and a 500: the tries are kept', async () => {
    let calls = 0
    const scripts: Script[] = [
      { status: 429, headers: { 'retry-after': '1' }, body: { error: { message: 'slow down' } } },
      { status: 500, body: 'oh' },
    ]
    house.models.answerWith(
      panelVoter({}, (call, asked) =>
        call.provider === 'openai' && asked === 'first' ? scripts[calls++] : null,
      ),
    )
    const debate = await holdDebate(house.runtime)
    const turn = debate.rounds[0]?.turns.find((one) => one.seat === openaiSeat)
    expect(turn).toMatchObject({ status: 'voted', attempt: 3 })
    const details = await house.runtime.store.readTurn(debate.id, 1, openaiSeat, 1)
    expect(details?.tries.map((one) => one.error?.code ?? null)).toEqual(['rate-limited', 'overloaded', null])
    expect(
      Date.parse(details?.tries[1]?.startedAt ?? '') - Date.parse(details?.tries[0]?.startedAt ?? ''),
    ).toBeGreaterThanOrEqual(1_000)
  })

  it('sends prose and then, asked once more, a ballot: that ballot counts', async () => {
    let calls = 0
    house.models.answerWith(
      panelVoter({}, (call, asked) =>
        call.provider === 'openai' && asked === 'first' && calls++ === 0 ? { text: 'Well, No.' } : null,
      ),
    )
    const debate = await holdDebate(house.runtime)
    expect(debate.verdict?.line).toBe('Unanimous — No (6/6 votes)')
    const details = await house.runtime.store.readTurn(debate.id, 1, openaiSeat, 1)
    expect(details?.tries.map((one) => one.purpose)).toEqual(['answer', 'repair'])
    expect(details?.raw[0]).toBe('Well, No.')
    expect(details?.followUps[0]?.messages.at(-1)?.text).toContain('Well, No.')
  })

  it('sends NUL bytes and lone surrogates: they are made clean and shown', async () => {
    const text =
      '{"reasoning": "a\\u0000b\\ud800c \u0001 end", "gist": "g\\u0000", "vote": "abstain", "confidence": 5}'
    const { turn } = await hold({ text })
    expect(turn.status).toBe('abstained')
    expect(turn.reasoning).toContain('ab\uFFFDc')
    expect(turn.reasoning?.isWellFormed()).toBe(true)
    expect(turn.reasoning).not.toContain('\u0000')
  })

  it('ends with "No quorum" and without an exchange when nobody answers', async () => {
    house.models.answerWith(() => ({ status: 401, body: {} }))
    const debate = await holdDebate(house.runtime)
    expect(debate.verdict?.line).toBe('No quorum (0 of 6 seats answered)')
    expect(debate.rounds).toHaveLength(1)
    expect(debate.review).toMatchObject({ status: 'failed', error: { code: 'nothing-to-review' } })
  })

  it('asks the next reviewer when the first fails, and says so when none answers', async () => {
    house.models.answerWith(
      panelVoter({}, (call, asked) =>
        asked === 'review' && call.provider === 'mistral' ? { status: 400, body: {} } : null,
      ),
    )
    const second = await holdDebate(house.runtime)
    expect(second.review).toMatchObject({ status: 'written', attempt: 2 })
    expect(second.review?.reviewer?.id).not.toBe('mistral/mistral-medium-3.5')
    house.models.answerWith(
      panelVoter({}, (_, asked) => (asked === 'review' ? { status: 400, body: {} } : null)),
    )
    const none = await holdDebate(house.runtime)
    expect(none).toMatchObject({
      status: 'finished',
      review: { status: 'failed', error: { code: 'no-reviewer' } },
    })
    expect(none.verdict?.line).toBe('Unanimous — No (6/6 votes)')
  })

  it('sends a review back once for a quotation that stands nowhere, then drops it', async () => {
    const fields = {
      headline: 'They agree.',
      narrative: [
        'One said “words that nobody at this table ever said”.',
        'Another said nothing of the kind.',
      ],
    }
    house.models.answerWith(
      panelVoter({}, (call, asked) => (asked === 'review' ? defaultVoter('', fields)(call) : null)),
    )
    const debate = await holdDebate(house.runtime)
    const [record] = await house.runtime.store.readReviewCalls(debate.id)
    expect(record?.tries.map((one) => one.purpose)).toEqual(['answer', 'quotes'])
    expect(debate.review).toMatchObject({ status: 'written', droppedQuotes: 1, quotes: [] })
    expect(debate.review?.narrative[0]).toBe('One said words that nobody at this table ever said.')
  })
})

async function late(firstTokenMs: number): Promise<Script> {
  const text = '{"reasoning": "It took a while.", "gist": "No.", "vote": "abstain", "confidence": 60}'
  return { text, firstTokenMs, keepAliveMs: 100 }
}
