import type { ModelAnswer } from '../models/adapter.ts'
import { isModelError, ModelError } from '../models/model-error.ts'
import type { Model } from '../models/models.ts'
import type { Credit, TurnError, TurnResult } from '../roundtable/debate.ts'
import { addSpent, nothingSpent } from '../roundtable/money.ts'
import { partialField } from '../roundtable/partial-field.ts'
import { checkCredit } from '../roundtable/persuasion.ts'
import { renderRepairPrompt } from '../roundtable/prompts/repair-prompt.ts'
import type { RenderedPrompt } from '../roundtable/prompts/turn-prompt.ts'
import { type ParsedStatement, parseStatement } from '../roundtable/statement.ts'
import { wellFormed } from '../roundtable/text.ts'
import { purposeOf } from '../roundtable/under-way.ts'
import type { Cap } from '../store/book-store.ts'
import type { TurnDetails } from '../store/store.ts'
import { Conversation } from './conversation.ts'
import type { DebateLog } from './debate-log.ts'
import type { EngineContext } from './engine-context.ts'
import { failedTurn } from './failed-turn.ts'
import { LiveText } from './live-text.ts'
import { namesToHide } from './names-to-hide.ts'
import { patiently } from './patiently.ts'
import { latestStatement, type Place, promptOfTurn, turnAt } from './turn-prompt.ts'

type Ending =
  | { outcome: 'statement'; statement: ParsedStatement }
  | { outcome: 'refused' | 'failed'; error: TurnError }

const refused: Ending = {
  outcome: 'refused',
  error: { code: 'refused', message: 'The model, or its maker’s filter, declined to answer.' },
}

const unaffordable: Record<Cap, string> = {
  budget: 'Its call was cut off, and another does not fit what is left of this debate’s cap.',
  'daily-budget':
    'Its call was cut off, and another does not fit what is left of the house’s cap for the day.',
}

/**
 * One turn from its first request to its settlement. Resolves when the turn has settled, here or by somebody else, or
 * when the signal aborted; every fault of the model ends as a failed turn, never as an exception.
 */
export async function askTurn(
  context: EngineContext,
  log: DebateLog,
  place: Place,
  signal: AbortSignal,
): Promise<void> {
  const cap = log.account.refusal(purposeOf(place))
  if (cap) return settle(context, log, signal, place, failedTurn('budget', unaffordable[cap]))
  const seat = log.debate.seats.find((one) => one.n === place.seat)
  const model = seat && (await context.models.find(seat.model.id))
  if (!model)
    return settle(
      context,
      log,
      signal,
      place,
      failedTurn('not-found', 'This model is no longer in the catalogue.'),
    )
  const prompt = promptOfTurn(log.debate, place, model)
  const asking = new Asking(context, log, place, signal, model, prompt)
  const ending = await asking.run()
  if (signal.aborted) return
  await settle(context, log, signal, place, asking.result(ending), asking.details())
}

class Asking {
  readonly #context: EngineContext
  readonly #log: DebateLog
  readonly #place: Place
  readonly #model: Model
  readonly #prompt: RenderedPrompt
  readonly #conversation: Conversation
  readonly #live: LiveText
  #started: Promise<void> = Promise.resolve()

  constructor(
    context: EngineContext,
    log: DebateLog,
    place: Place,
    signal: AbortSignal,
    model: Model,
    prompt: RenderedPrompt,
  ) {
    this.#context = context
    this.#log = log
    this.#place = place
    this.#model = model
    this.#prompt = prompt
    this.#conversation = new Conversation(context, { model, prompt, signal })
    this.#live = new LiveText(
      (raw) => partialField(raw, 'reasoning'),
      (offset, text) => this.#publish(offset, text),
    )
  }

  async run(): Promise<Ending> {
    try {
      const answer = await this.#ask()
      if (answer.refusal !== null) return refused
      const first = this.#parse(answer)
      if (first.ok) return { outcome: 'statement', statement: first.statement }
      const repaired = await this.#mend(answer, first.problem)
      if (repaired.refusal !== null) return refused
      const second = this.#parse(repaired)
      if (second.ok) return { outcome: 'statement', statement: second.statement }
      throw new ModelError('unusable', 'Its answer could not be read as a ballot, also not when asked again.')
    } catch (error) {
      if (!isModelError(error)) throw error
      if (error.code === 'refused') return refused
      return { outcome: 'failed', error: { code: error.code, message: error.message } }
    }
  }

  /** What the log gets to know. */
  result(ending: Ending): TurnResult {
    const { modelVersion, latencyMs, citations } = this.#conversation
    const call = { modelVersion, latencyMs, ...this.#conversation.spent() }
    if (ending.outcome !== 'statement')
      return { ...failedTurn(ending.error.code, ending.error.message), ...call, outcome: ending.outcome }
    const { statement } = ending
    return {
      ...statement,
      ...call,
      outcome: statement.vote === 'abstain' ? 'abstained' : 'voted',
      persuadedBy: this.#credit(statement),
      citations,
      error: null,
    }
  }

  /** What "what it was asked" shows. */
  details(): Omit<TurnDetails, 'status'> {
    const shownSeats = this.#prompt.shown.map((statement) => statement.seat)
    return { ...this.#place, ...this.#conversation.record(), shownSeats }
  }

  #ask(): Promise<ModelAnswer> {
    return this.#conversation.ask({
      purpose: 'answer',
      search: this.#model.features.search && this.#place.round === 1,
      ...this.#tries(),
      onStart: async () => {
        this.#started = this.#noteStart()
      },
      onText: (text) => this.#live.add(text),
    })
  }

  #mend(answer: ModelAnswer, problem: string): Promise<ModelAnswer> {
    const hidden = namesToHide(this.#log.debate)
    const messages = renderRepairPrompt(this.#prompt.messages, answer.text, problem, hidden)
    return this.#conversation.followUp('repair', messages, this.#tries())
  }

  /** Every further try is told to the viewers, who begin its text anew. */
  #tries() {
    return {
      onRetry: (attempt: number, error: ModelError, until: number) => this.#noteRetry(attempt, error, until),
      onAgain: async () => {
        this.#live.restart()
        this.#started = this.#noteStart()
      },
    }
  }

  #parse(answer: ModelAnswer) {
    return parseStatement(wellFormed(answer.text), {
      labels: this.#prompt.labels,
      options: this.#log.debate.options,
      exchange: this.#place.round > 1,
    })
  }

  #credit(statement: ParsedStatement): Credit | null {
    const claim = statement.persuadedBy
    const before = latestStatement(this.#log.debate, this.#place.seat, this.#place.round)?.vote ?? null
    if (!claim || before === statement.vote) return null
    const shown = this.#prompt.shown.find((one) => one.label === claim.statement)
    if (!shown) return null
    const credited = { seat: shown.seat, quote: claim.quote }
    const verified = checkCredit({
      ballotBefore: before,
      ballotAfter: statement.vote,
      credited,
      shown: this.#prompt.shown,
    })
    return { ...credited, verified }
  }

  /** Progress for viewers: worth a try, not worth failing a turn for. */
  async #noteStart(): Promise<void> {
    await this.#log.write([{ type: 'turn.started', ...this.#place }]).catch(() => {})
  }

  async #noteRetry(attempt: number, error: ModelError, until: number): Promise<void> {
    const happening = {
      type: 'turn.retrying',
      ...this.#place,
      attempt,
      reason: error.message,
      until: new Date(until).toISOString(),
    } as const
    await this.#log.write([happening]).catch(() => {})
  }

  #publish(offset: number, text: string): void {
    void this.#started.then(() => {
      const { debate } = this.#log
      const turn = turnAt(debate, this.#place)
      if (turn?.status !== 'asking') return
      this.#context.stream.publish(
        debate.id,
        { type: 'turn.delta', ...this.#place, attempt: turn.attempt, offset, text },
        debate.seq,
      )
    })
  }
}

/** Calls for the turn that died in other hands count with it. */
async function settle(
  context: EngineContext,
  log: DebateLog,
  signal: AbortSignal,
  place: Place,
  result: TurnResult,
  details?: Omit<TurnDetails, 'status'>,
): Promise<void> {
  const lostUsd = log.account.lostUsd(purposeOf(place))
  const lost = lostUsd === null ? nothingSpent : { usage: null, costUsd: lostUsd, estimated: true }
  const { usage, costUsd, estimated } = result
  const whole = { ...result, ...addSpent({ usage, costUsd, estimated }, lost) }
  const happening = { type: 'turn.settled', ...place, result: whole } as const
  await patiently(context, signal, () => log.write([happening], details ? [{ turn: details }] : []))
}
