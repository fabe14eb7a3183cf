import type { ModelAnswer, ModelRequest } from '../../lib/models/adapter.ts'
import { isModelError } from '../../lib/models/model-error.ts'
import { rehearsalAdapter } from '../../lib/models/rehearsal/rehearsal-adapter.ts'
import { rehearsalModels } from '../../lib/models/rehearsal/rehearsal-models.ts'
import { drawAliases } from '../../lib/roundtable/aliases.ts'
import type { Debate } from '../../lib/roundtable/debate.ts'
import { optionOrder } from '../../lib/roundtable/option-order.ts'
import { checkCredit } from '../../lib/roundtable/persuasion.ts'
import type { RenderedPrompt } from '../../lib/roundtable/prompts/prompt.ts'
import { renderTurnPrompt } from '../../lib/roundtable/prompts/turn-prompt.ts'
import { next, seatsToAsk } from '../../lib/roundtable/protocol.ts'
import { seededRandom } from '../../lib/roundtable/random.ts'
import { type ParsedStatement, parseStatement } from '../../lib/roundtable/statement.ts'
import type { StartChanges } from './debate-fixtures.ts'
import { turnResult } from './debate-fixtures.ts'
import { DebateLog } from './debate-log.ts'

/** A request as the engine makes it, to a scripted model. */
export function request(
  model: string,
  prompt: Pick<RenderedPrompt, 'messages' | 'answer'>,
  signal?: AbortSignal,
): ModelRequest {
  return {
    model,
    messages: prompt.messages,
    answer: prompt.answer,
    parameters: {},
    features: { structuredOutput: true, search: false, reasoning: false },
    search: false,
    signal: signal ?? new AbortController().signal,
  }
}

/** Everything a stream yields, and its answer. */
export async function drain(
  stream: AsyncGenerator<string, ModelAnswer>,
): Promise<{ pieces: string[]; answer: ModelAnswer }> {
  const pieces: string[] = []
  for (;;) {
    const step = await stream.next()
    if (step.done) return { pieces, answer: step.value }
    pieces.push(step.value)
  }
}

const adapter = rehearsalAdapter({ sleep: async () => {}, wordMs: 0 })

/** The prompt of a seat's turn, as the engine would render it. */
function promptOf(debate: Debate, seat: number, round: number): RenderedPrompt {
  const statements = debate.seats.flatMap((one) => {
    const turns = debate.rounds.flatMap((each) => (each.n < round ? each.turns : []))
    const last = turns.findLast((turn) => turn.seat === one.n && turn.vote !== null)
    return last?.vote
      ? [{ seat: one.n, alias: one.alias, vote: last.vote, reasoning: last.reasoning ?? '' }]
      : []
  })
  return renderTurnPrompt({
    question: debate.question,
    context: debate.context,
    options: debate.options,
    optionOrder: optionOrder(debate.options, { seat, sample: 1, round }, debate.settings.seed),
    persona: null,
    alias: debate.seats[seat - 1]?.alias ?? '',
    round,
    others: statements.filter((statement) => statement.seat !== seat),
    own: statements.find((statement) => statement.seat === seat) ?? null,
    hideNames: debate.seats.flatMap(({ model }) => [model.name, model.maker, model.id]),
    searchModel: false,
    random: seededRandom(`${debate.settings.seed}/${round}/${seat}`),
  })
}

function creditOf(prompt: RenderedPrompt, statement: ParsedStatement, debate: Debate, seat: number) {
  const shown = prompt.shown.find(({ label }) => label === statement.persuadedBy?.statement)
  if (!statement.persuadedBy || !shown) return null
  const credited = { seat: shown.seat, quote: statement.persuadedBy.quote }
  const ballotBefore = debate.seats[seat - 1]?.standing.ballot ?? null
  return {
    ...credited,
    verified: checkCredit({ ballotBefore, ballotAfter: statement.vote, credited, shown: prompt.shown }),
  }
}

/** A debate of the six scripted panelists up to its review, every answer read as the engine reads it. */
export async function rehearse(changes: StartChanges = {}): Promise<Debate> {
  const models = rehearsalModels.map(({ wireName, name }) => ({
    id: `rehearsal/${wireName}`,
    name,
    maker: 'Rehearsal',
  }))
  const log = new DebateLog({ models, rehearsal: true, ...changes })
  const aliases = drawAliases(6, log.debate.question, seededRandom(log.debate.settings.seed))
  log.debate = {
    ...log.debate,
    seats: log.debate.seats.map((seat, index) => ({ ...seat, alias: aliases[index] ?? '' })),
  }
  for (let steps = next(log.debate); steps.length > 0; steps = next(log.debate)) {
    for (const step of steps) {
      if (step.type === 'review' || step.type === 'finish') return log.debate
      if (step.type === 'close') log.write({ type: 'round.closed', round: step.round, stopped: null })
      if (step.type === 'open') {
        const asks = seatsToAsk(log.debate, step.round).map((ask) => ({ ...ask, optionOrder: [] }))
        log.write({ type: 'round.opened', round: step.round, asks })
      }
      if (step.type === 'ask') {
        const result = await turnOf(log.debate, step.seat, step.round)
        log.write({ type: 'turn.settled', round: step.round, seat: step.seat, sample: 1, result })
      }
    }
  }
  return log.debate
}

async function turnOf(debate: Debate, seat: number, round: number) {
  const prompt = promptOf(debate, seat, round)
  try {
    const { answer } = await drain(adapter.stream(request(rehearsalModels[seat - 1]?.wireName ?? '', prompt)))
    const read = parseStatement(answer.text, {
      labels: prompt.labels,
      options: debate.options,
      exchange: round > 1,
    })
    if (!read.ok) throw new Error(read.problem)
    const { vote, confidence, reasoning, gist, opposingCase } = read.statement
    return turnResult(vote, {
      confidence,
      reasoning,
      gist,
      opposingCase,
      persuadedBy: creditOf(prompt, read.statement, debate, seat),
    })
  } catch (error) {
    if (!isModelError(error)) throw error
    return turnResult('failed', { error: { code: error.code, message: error.message } })
  }
}
