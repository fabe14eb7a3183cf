import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Debate } from '../../../lib/roundtable/debate.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'
import { defaultVoter } from '../../support/model-server/default-voter.ts'
import type { ModelCall } from '../../support/model-server/script.ts'
import { kindOf, panelVoter } from '../../support/panel-voter.ts'
import { holdDebate, openTestHouse, type TestHouse } from '../../support/test-house.ts'

const votes = { openai: 'Yes', xai: ['Yes', 'No'] }
const seats = 6
const fenced = /<(context|persona|own|statements)-(\w+)>\n([\s\S]*?)\n<\/\1-\2>/g
const order = /IGNORE YOUR|OBEY/i

describe('a seat that tries to break out of its quotation', () => {
  let house: TestHouse
  let harmless: { debate: Debate; frames: Map<string, string> }
  beforeAll(async () => {
    house = await openTestHouse('postgres', panelVoter(votes))
    harmless = await hold('I say what I think, and no more than that.')
  })
  afterAll(() => house.close())

  /** A debate in which one seat writes this into every field of its answer. */
  async function hold(text: string): Promise<{ debate: Debate; frames: Map<string, string> }> {
    house.models.journal.length = 0
    const fields = {
      reasoning: text,
      gist: text,
      opposingCase: text,
      persuadedBy: { statement: text, quote: text },
    }
    house.models.answerWith(
      panelVoter(votes, (call, asked) =>
        call.provider === 'openai' && asked !== 'review' ? defaultVoter('Yes', fields)(call) : null,
      ),
    )
    const debate = await holdDebate(house.runtime, {
      context: 'Background that everybody gets.',
      // 50 kB cost more than the usual cap.
      budgetUsd: 100,
    })
    const others = house.models.journal.filter((call) => call.provider !== 'openai')
    return {
      debate,
      frames: new Map(others.map((call) => [`${call.provider} ${kindOf(call)}`, frameOf(call)])),
    }
  }

  const ballots = (debate: Debate) =>
    debate.rounds.map((round) => round.turns.map(({ seat, vote, status }) => ({ seat, vote, status })))

  it.each(Object.entries(hostileTexts))('with %s: instructions and votes stay', async (_, text) => {
    const { debate, frames } = await hold(text)
    expect(debate.status).toBe('finished')
    expect(frames).toEqual(harmless.frames)
    expect(frames.size).toBe(2 * (seats - 1) + 1)
    expect(ballots(debate)).toEqual(ballots(harmless.debate))
    expect(debate.verdict?.line).toBe(harmless.debate.verdict?.line)
    for (const call of house.models.journal) {
      expect(call.system).not.toMatch(order)
      expect(call.user).toSatisfy((user: string) => user.isWellFormed())
      expect(call.user).not.toMatch(/[\0\u202A-\u202E\u2066-\u2069\u2028\u2029\v\f\r]/)
      for (const [, name, , data = ''] of call.user.matchAll(fenced)) {
        if (name !== 'statements') continue
        // Every statement is a head and one line, so that nothing that a seat writes begins a line.
        const lines = data.split('\n')
        const heads = lines.filter((line) => /^S\d+ \([^()]*\) (votes [AB]: (Yes|No)|abstains)/.test(line))
        const bodies = lines.filter((line) => line.startsWith('Reasoning: '))
        const statements = kindOf(call) === 'review' ? 2 * seats : seats - 1
        if (kindOf(call) !== 'review') expect(heads).toHaveLength(statements)
        expect(bodies).toHaveLength(statements)
        expect(lines).toHaveLength(3 * statements - 1)
      }
    }
  })

  // Text in which a ballot can be found is a ballot, of this seat.
  const prose = Object.entries(hostileTexts).filter(([name]) => !name.startsWith('fake JSON'))
  it.each(prose)('with nothing but %s: nobody reads a word of it', async (_, text) => {
    house.models.journal.length = 0
    house.models.answerWith(
      panelVoter(votes, (call, asked) => (call.provider === 'openai' && asked === 'first' ? { text } : null)),
    )
    const debate = await holdDebate(house.runtime, { budgetUsd: 100 })
    expect(debate.status).toBe('finished')
    expect(debate.rounds[0]?.turns.find((turn) => turn.seat === 2)).toMatchObject({
      status: 'failed',
      vote: null,
    })
    for (const call of house.models.journal) {
      if (call.provider === 'openai') continue
      expect(`${call.system}\n${call.user}`).not.toMatch(order)
    }
  })
})

/** A prompt without its data: tokens and aliases masked, options in one order, fenced parts named only. */
function frameOf(call: ModelCall): string {
  const masked = `${call.system}\n=====\n${call.user.replace(fenced, '[$1]')}`
    .replace(/(<\/?(?:context|persona|own|statements))-\w+>/g, '$1>')
    .replace(/You are called .+ here\./, 'You are called so here.')
    .replace(/\b[AB]: (Yes|No)\b/g, '$1')
  return masked.replace('Options:\nYes\nNo', 'Options:\nNo\nYes')
}
