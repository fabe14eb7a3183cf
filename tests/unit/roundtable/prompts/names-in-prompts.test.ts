import { describe, expect, it } from 'vitest'
import { panelModels } from '../../../../lib/models/catalogue/built-in-models.ts'
import { drawAliases } from '../../../../lib/roundtable/aliases.ts'
import type { Debate } from '../../../../lib/roundtable/debate.ts'
import type { PromptMessage } from '../../../../lib/roundtable/prompts/prompt.ts'
import { renderQuoteRepairPrompt } from '../../../../lib/roundtable/prompts/quote-repair-prompt.ts'
import { renderRepairPrompt } from '../../../../lib/roundtable/prompts/repair-prompt.ts'
import { renderReviewPrompt } from '../../../../lib/roundtable/prompts/review-prompt.ts'
import { renderTurnPrompt } from '../../../../lib/roundtable/prompts/turn-prompt.ts'
import { turnResult } from '../../../support/debate-fixtures.ts'
import { DebateLog } from '../../../support/debate-log.ts'
import { playOn } from '../../../support/play-debate.ts'
import { textOf } from '../../../support/prompts.ts'
import { lcg } from '../../../support/seeded-random.ts'

const models = [
  { id: 'perplexity/sonar-pro', name: 'Sonar Pro', maker: 'Perplexity' },
  { id: 'openai/gpt-5.4', name: 'GPT-5.4', maker: 'OpenAI' },
  { id: 'xai/grok-4.1-fast', name: 'Grok 4.1 Fast', maker: 'xAI' },
  { id: 'moonshot/kimi-k2.5', name: 'Kimi K2.5', maker: 'Moonshot AI' },
  { id: 'google/gemini-3.1-pro', name: 'Gemini 3.1 Pro', maker: 'Google' },
  { id: 'house/nimbus-9b', name: 'Nimbus 9B', maker: 'Skyforge' },
]
const brands =
  /gpt|open\s?ai|claude|opus|sonnet|anthropic|gemini|google|deepmind|grok|\bxai|kimi|moonshot|perplexity|sonar|nimbus|skyforge|deepseek|llama|mistral|qwen/i
const confession =
  'As Claude Opus 4.6 by Anthropic, unlike GPT-5.4 (OpenAI), Grok, Kimi K2.5 of Moonshot AI, gemini-3.1-pro, Sonar Pro, Nimbus, Skyforge’s model, DeepSeek R1, Llama 3.3 70B, Mistral Large and Qwen3, I say so.'

/** Six seats that all give themselves away, after two rounds. */
function confessedDebate(question: string): Debate {
  const log = new DebateLog({ question, models })
  playOn(log, ({ round, seat }) =>
    turnResult(seat % 2 === 0 && round === 1 ? 'o2' : 'o1', {
      reasoning: `${confession} Seat ${seat}.`,
      opposingCase: confession,
    }),
  )
  const aliases = drawAliases(6, question, lcg(3))
  return {
    ...log.debate,
    seats: log.debate.seats.map((seat, index) => ({ ...seat, alias: aliases[index] ?? '' })),
  }
}

function promptsOf(debate: Debate): PromptMessage[][] {
  const hideNames = debate.seats.flatMap(({ model }) => [model.name, model.maker, model.id])
  const statements = debate.seats.map((seat) => ({
    seat: seat.n,
    alias: seat.alias,
    vote: 'o1',
    reasoning: `${confession} Seat ${seat.n}.`,
  }))
  const turns = debate.seats.map((seat) =>
    renderTurnPrompt({
      question: debate.question,
      context: null,
      options: debate.options,
      optionOrder: ['o1', 'o2'],
      persona: null,
      alias: seat.alias,
      round: 2,
      others: statements.filter((statement) => statement.seat !== seat.n),
      own: statements.find((statement) => statement.seat === seat.n) ?? null,
      hideNames,
      searchModel: false,
      random: lcg(seat.n),
    }),
  )
  const review = renderReviewPrompt(debate, { hideNames, random: lcg(1) })
  return [...turns, review].flatMap(({ messages }) => [
    messages,
    renderRepairPrompt(messages, confession, 'It is no JSON.', hideNames),
    renderQuoteRepairPrompt(messages, confession, [confession], hideNames),
  ])
}

describe('with aliases on', () => {
  it('holds no model’s or maker’s name in any prompt of an exchange or review', () => {
    const prompts = promptsOf(confessedDebate('Should the bridge be built?'))
    expect(prompts).toHaveLength(21)
    for (const messages of prompts) {
      expect(textOf(messages)).toContain('[name withheld]')
      expect(textOf(messages)).not.toMatch(brands)
    }
  })

  it('holds the names that the question holds, and no other', () => {
    for (const messages of promptsOf(confessedDebate('Is Claude Opus 4.6 better than Nimbus?'))) {
      const text = textOf(messages)
      expect(text).toContain('As Claude Opus 4.6 by [name withheld]')
      expect(text.replaceAll(/Claude Opus 4\.6|Opus 4\.6|Claude|Nimbus/g, '')).not.toMatch(brands)
    }
  })

  it('withholds every model of the built-in panel by any of its names', () => {
    const hideNames = models.flatMap((model) => [model.name, model.maker, model.id])
    for (const model of panelModels) {
      const reasoning = `I am ${model.name}. Seat.`
      const prompt = renderTurnPrompt({
        question: 'Q?',
        context: null,
        options: [
          { id: 'o1', text: 'Yes' },
          { id: 'o2', text: 'No' },
        ],
        optionOrder: ['o1', 'o2'],
        persona: null,
        alias: 'Teal',
        round: 2,
        others: [{ seat: 1, alias: 'Larch', vote: 'o1', reasoning }],
        own: null,
        hideNames,
        searchModel: false,
        random: lcg(1),
      })
      expect(prompt.shown[0]?.text).toBe('I am [name withheld]. Seat.')
    }
  })
})

describe('with aliases off', () => {
  it('shows what was said', () => {
    const debate = confessedDebate('Should the bridge be built?')
    expect(textOf(renderReviewPrompt(debate, { hideNames: null, random: lcg(1) }).messages)).toContain(
      'As Claude Opus 4.6 by',
    )
  })
})
