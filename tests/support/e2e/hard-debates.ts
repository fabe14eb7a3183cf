import type { Page } from '@playwright/test'
import type { Debate } from '../../../lib/roundtable/debate.ts'
import { defaultVoter } from '../model-server/default-voter.ts'
import type { ModelServer } from '../model-server/start-model-server.ts'
import { panelVoter, shownStatements } from '../panel-voter.ts'
import { seedQuestion, sixModels } from '../seed-panel.ts'
import { holdDebate } from './debates.ts'

const words =
  'Write access is not one thing: what can be undone within minutes may be tried, and what cannot needs a person who answers for it. '

const rightToLeft = 'האם כדאי לתת לסוכן AI הרשאת כתיבה לסביבת הייצור של החברה?'
const rightToLeftWords =
  'אפשר לתת לסוכן מה שניתן לבטל בתוך דקות, ואת כל השאר להשאיר לאדם שקורא את התוכנית קודם. '

/** Debates whose pages are hard to lay out, by name. */
export const hardDebates: Record<
  string,
  (page: Page, origin: string, models: ModelServer) => Promise<Debate>
> = {
  seed: (page, origin, models) => {
    models.answerWith(panelVoter({}))
    return holdDebate(page, origin)
  },
  split: (page, origin, models) => {
    models.answerWith(splitVoter())
    return holdDebate(page, origin, { rounds: 2, context: words.repeat(20) })
  },
  '24-seats': (page, origin, models) => {
    models.answerWith(panelVoter({ openai: ['Yes', 'No'], xai: 'Yes', gemini: 'abstain' }))
    const seats = Array.from({ length: 24 }, (_, index) => ({
      model: sixModels[index % sixModels.length],
      ...(index > 18 && {
        persona: 'A security engineer who has been paged at three in the morning, twice.',
      }),
    }))
    return holdDebate(page, origin, { seats, budgetUsd: 5 })
  },
  '12-options': (page, origin, models) => {
    const options = Array.from(
      { length: 12 },
      (_, index) => `Answer number ${index + 1}, ${words.slice(0, 60 + index * 6).trim()}`,
    )
    const votes = Object.fromEntries(
      ['openai', 'xai', 'gemini', 'moonshot', 'perplexity', 'anthropic'].map((name, index) => [
        name,
        options[index * 2] ?? '',
      ]),
    )
    models.answerWith(panelVoter(votes))
    return holdDebate(page, origin, { options })
  },
  unbroken: (page, origin, models) => {
    const long = (letter: string, length: number) => letter.repeat(length)
    const options = [long('Y', 200), long('N', 200)]
    models.answerWith((call) =>
      defaultVoter(call.provider === 'xai' ? long('Y', 200) : long('N', 200), {
        reasoning: `${long('r', 900)} \`${long('c', 300)}\`\n\n| a | b |\n|---|---|\n| ${long('t', 90)} | ${long('u', 90)} |\n\n    ${long('p', 200)}`,
        gist: long('g', 300),
        opposingCase: long('o', 300),
        headline: long('h', 150),
        narrative: [long('n', 600)],
      })(call),
    )
    return holdDebate(page, origin, { question: long('q', 2000), context: long('x', 5000), options })
  },
  'right-to-left': (page, origin, models) => {
    models.answerWith((call) =>
      defaultVoter(call.provider === 'xai' ? 'כן' : 'לא', {
        reasoning: rightToLeftWords.repeat(6),
        gist: rightToLeftWords,
        opposingCase: rightToLeftWords,
        headline: rightToLeftWords,
        narrative: [rightToLeftWords.repeat(3), rightToLeftWords.repeat(2)],
      })(call),
    )
    return holdDebate(page, origin, {
      question: rightToLeft,
      options: ['כן', 'לא'],
      context: rightToLeftWords.repeat(4),
    })
  },
}

/** Yes loses a seat to words that it quotes rightly; another seat fails in the exchange; the reviewer quotes and lists. */
function splitVoter() {
  return panelVoter({ openai: ['Yes', 'No'], xai: 'Yes' }, (call, kind) => {
    if (kind === 'review')
      return defaultVoter('', {
        headline: 'Reversibility, not trust, carried the table',
        narrative: [words.repeat(3), words.repeat(2)],
        agreedFacts: [words, 'Some operations cannot be undone.'],
        disputedFacts: [words],
        wouldSettle: ['Incident rates of agents and people behind the same approval gates.'],
      })(call)
    if (kind === 'exchange' && call.provider === 'perplexity')
      return { status: 400, body: { error: { message: 'no' } } }
    const vote = call.provider === 'xai' || (kind === 'first' && call.provider === 'openai') ? 'Yes' : 'No'
    const shown = shownStatements(call).find((one) => one.vote === 'No')
    const persuadedBy =
      kind === 'exchange' && call.provider === 'openai'
        ? { statement: shown?.label, quote: 'what can be undone within minutes may be tried' }
        : null
    return defaultVoter(
      vote,
      { reasoning: words.repeat(4), gist: words, opposingCase: words, persuadedBy },
      { citations: [{ title: `${seedQuestion} A report`, url: 'https://example.org/a-report' }] },
    )(call)
  })
}
