import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reviewSchema } from '../../../../lib/roundtable/prompts/review-schema.ts'
import { renderTurnPrompt } from '../../../../lib/roundtable/prompts/turn-prompt.ts'
import { seededRandom } from '../../../../lib/roundtable/random.ts'
import { parseStatement } from '../../../../lib/roundtable/statement.ts'
import { defaultVoter } from '../../../support/model-server/default-voter.ts'
import type { Protocol } from '../../../support/model-server/script.ts'
import { type ModelServer, startModelServer } from '../../../support/model-server/start-model-server.ts'
import { ask } from '../ask.ts'

const options = [
  { id: 'o1', text: 'Yes' },
  { id: 'o2', text: 'No' },
  { id: 'o3', text: 'It depends' },
]

function promptOf(round: number, searchModel = false) {
  const others = [{ seat: 2, alias: 'Birch', vote: 'o1', reasoning: 'A: It depends on many things.' }]
  return renderTurnPrompt({
    question: 'Is it so?',
    context: null,
    options,
    optionOrder: ['o3', 'o1', 'o2'],
    persona: null,
    alias: 'Alder',
    round,
    others,
    own: { seat: 1, alias: 'Alder', vote: 'o2', reasoning: 'I said no.' },
    hideNames: [],
    searchModel,
    random: seededRandom('seed'),
  })
}

let server: ModelServer
beforeAll(async () => {
  server = await startModelServer({ answer: defaultVoter('No') })
})
afterAll(() => server.close())

describe.each<Protocol>(['openai', 'anthropic', 'gemini'])('the default voter over %s', (protocol) => {
  it.each([
    ['round 1', promptOf(1), true],
    ['round 1 of a search model', promptOf(1, true), true],
    ['an exchange round', promptOf(2), true],
    ['a prompt that describes its schema', promptOf(2), false],
  ])(
    'votes for the option with its text in %s',
    async (_, { messages, answer, labels }, structuredOutput) => {
      const features = { structuredOutput, search: false, reasoning: false }
      const asked = await ask(protocol, server.url, { messages, answer, features })
      const exchange = 'opposingCase' in (answer.schema.properties as object)
      const parsed = parseStatement(asked.answer?.text ?? '', { labels, options, exchange })
      expect(parsed).toMatchObject({ ok: true, statement: { vote: 'o2', persuadedBy: null } })
    },
  )
})

describe('the default voter', () => {
  const { messages, answer, labels } = promptOf(1)
  const vote = async () => {
    const { answer: given } = await ask('openai', server.url, { messages, answer })
    return parseStatement(given?.text ?? '', { labels, options, exchange: false })
  }

  it('abstains when its option is not on the ballot paper', async () => {
    server.answerWith(defaultVoter('Perhaps'))
    expect(await vote()).toMatchObject({ statement: { vote: 'abstain' } })
  })

  it('says what it is told to say', async () => {
    server.answerWith(
      defaultVoter((call) => (call.model === 'some-model' ? 'Yes' : 'No'), {
        gist: 'Just so.',
        confidence: 5,
      }),
    )
    expect(await vote()).toMatchObject({ statement: { vote: 'o1', gist: 'Just so.', confidence: 5 } })
  })

  it('fills in a review that it is asked for', async () => {
    server.answerWith(defaultVoter('Yes', { headline: 'All agreed.' }))
    const { answer: given } = await ask('openai', server.url, { answer: reviewSchema(['A', 'B']) })
    expect(JSON.parse(given?.text ?? '')).toMatchObject({
      headline: 'All agreed.',
      narrative: [],
      wouldSettle: [],
    })
  })
})
