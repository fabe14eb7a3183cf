import type { Debate, ModelReference } from '../../lib/roundtable/debate.ts'
import { type TurnEnding, turnResult } from '../../tests/support/debate-fixtures.ts'
import { DebateLog } from '../../tests/support/debate-log.ts'
import { playOn } from '../../tests/support/play-debate.ts'

/** Stand in a template's document for what is a debate's own. */
export const marks = { id: '@@id@@', slug: '@@slug@@', question: '@@question@@' }

/** The more often one is drawn the further it stands to the front; the last sits at few tables. */
export const seedModels: ModelReference[] = [
  ['perplexity/sonar-pro', 'Sonar Pro', 'Perplexity'],
  ['openai/gpt-5.4', 'GPT-5.4', 'OpenAI'],
  ['xai/grok-4.1-fast', 'Grok 4.1 Fast', 'xAI'],
  ['moonshot/kimi-k2.5', 'Kimi K2.5', 'Moonshot AI'],
  ['google/gemini-3.1-pro', 'Gemini 3.1 Pro', 'Google'],
  ['anthropic/claude-opus-4-6', 'Claude Opus 4.6', 'Anthropic'],
  ['mistral/mistral-large', 'Mistral Large', 'Mistral'],
  ['deepseek/deepseek-chat', 'DeepSeek Chat', 'DeepSeek'],
  ['groq/llama-4', 'Llama 4', 'Meta'],
  ['ollama/qwen', 'Qwen', 'Alibaba'],
  ['ollama/rare', 'A rare one', 'Nobody'],
].map(([id = '', name = '', maker = '']) => ({ id, name, maker }))

const yes: TurnEnding = 'o1'
const no: TurnEnding = 'o2'

/** First and second rounds, and of how many debates in a hundred. */
const courses: { share: number; rounds: TurnEnding[][] }[] = [
  { share: 30, rounds: [[no, no, no, no, no, no]] },
  {
    share: 20,
    rounds: [
      [no, no, no, no, no, yes],
      [no, no, no, no, no, yes],
    ],
  },
  {
    share: 14,
    rounds: [
      [no, no, no, yes, yes, yes],
      [no, no, no, no, no, no],
    ],
  },
  {
    share: 12,
    rounds: [
      [no, no, no, no, yes, yes],
      [no, no, no, no, yes, yes],
    ],
  },
  {
    share: 8,
    rounds: [
      [no, no, no, yes, yes, yes],
      [no, no, no, yes, yes, yes],
    ],
  },
  {
    share: 6,
    rounds: [
      [yes, no, no, no, yes, 'refused'],
      [yes, no, no, no, yes, no],
    ],
  },
  { share: 4, rounds: [[yes, yes, yes, yes, yes, 'abstain']] },
  { share: 3, rounds: [['abstain', 'abstain', 'abstain', 'abstain', yes, yes]] },
  { share: 2, rounds: [['failed', 'failed', 'failed', no, no, no]] },
  { share: 1, rounds: [['abstain', 'abstain', 'abstain', 'abstain', 'abstain', 'abstain']] },
]

const grounds =
  'What is gained by it is gained once, and what can be lost by it is lost for good; those who answer for the outcome should hold the key. '

/** Folded documents to make debates of, as often as they are drawn: each of one hundred tables has its own models. */
export function seedTemplates(random: () => number): Debate[] {
  return courses.flatMap(({ share, rounds }) => Array.from({ length: share }, () => template(rounds, random)))
}

function template(rounds: TurnEnding[][], random: () => number): Debate {
  const models = panel(random)
  const log = new DebateLog({ ...marks, url: '', visibility: 'public', models, seats: models.length })
  return playOn(log, ({ round, seat }) => {
    const ending = rounds[round - 1]?.[seat - 1] ?? no
    const says = ending === 'failed' || ending === 'refused' ? null : grounds.repeat(4)
    const latencyMs = Math.round(2_000 + random() * 20_000)
    return turnResult(ending, { reasoning: says, latencyMs, costUsd: random() / 50 })
  })
}

/** Six seats: five of the usual models, and one of those that are seldom asked. */
function panel(random: () => number): ModelReference[] {
  const usual = seedModels.slice(0, 5)
  const others = seedModels.slice(5)
  const seldom = others[Math.floor(random() ** 2 * others.length)]
  return seldom ? [...usual, seldom] : usual
}
