import type { ModelAnswer, ModelRequest } from '../models/adapter.ts'
import { promptMessages } from '../models/answer/prompt-messages.ts'
import { ModelError as Failure, isModelError, type ModelError } from '../models/model-error.ts'
import type { Model } from '../models/models.ts'
import type { Credit, TurnResult } from '../roundtable/debate.ts'
import { partialField } from '../roundtable/partial-field.ts'
import { checkCredit } from '../roundtable/persuasion.ts'
import { renderRepairPrompt } from '../roundtable/prompts/repair-prompt.ts'
import type { RenderedPrompt } from '../roundtable/prompts/turn-prompt.ts'
import { type ParsedStatement, parseStatement } from '../roundtable/statement.ts'
import { wellFormed } from '../roundtable/text.ts'
import type { CallTry, TurnDetails } from '../store/store.ts'
import { type Call, callModel } from './call-model.ts'
import type { DebateLog } from './debate-log.ts'
import type { EngineContext } from './engine-context.ts'
import { LiveText } from './live-text.ts'
import { namesToHide } from './names-to-hide.ts'
import { patiently } from './patiently.ts'
import { latestStatement, type Place, promptOfTurn, turnAt } from './turn-prompt.ts'
import { spentOn } from './usage-of-call.ts'

type Ending =
  | { outcome: 'statement'; statement: ParsedStatement }
  | { outcome: 'refused' }
  | { outcome: 'failed'; error: { code: string; message: string } }

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
  readonly #signal: AbortSignal
  readonly #model: Model
  readonly #prompt: RenderedPrompt
  readonly #tries: CallTry[] = []
  readonly #answers: ModelAnswer[] = []
  readonly #startedAt: number
  readonly #live: LiveText
  #started: Promise<void>

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
    this.#signal = signal
    this.#model = model
    this.#prompt = prompt
    this.#startedAt = context.clock.now()
    this.#started = this.#noteStart()
    this.#live = new LiveText(
      (raw) => partialField(raw, 'reasoning'),
      (offset, text) => this.#publish(offset, text),
    )
  }

  async run(): Promise<Ending> {
    try {
      const answer = await this.#call('answer', this.#prompt.messages)
      if (answer.refusal !== null) return { outcome: 'refused' }
      const first = this.#parse(answer)
      if (first.ok) return { outcome: 'statement', statement: first.statement }
      const repaired = await this.#call(
        'repair',
        renderRepairPrompt(this.#prompt.messages, answer.text, first.problem, namesToHide(this.#log.debate)),
      )
      if (repaired.refusal !== null) return { outcome: 'refused' }
      const second = this.#parse(repaired)
      if (second.ok) return { outcome: 'statement', statement: second.statement }
      throw new Failure('unusable', 'Its answer could not be read as a ballot, also not when asked again.')
    } catch (error) {
      if (!isModelError(error)) throw error
      if (error.code === 'refused') return { outcome: 'refused' }
      return { outcome: 'failed', error: { code: error.code, message: error.message } }
    }
  }

  /** What the log gets to know. */
  result(ending: Ending): TurnResult {
    const spent = spentOn(this.#prompt.messages, this.#answers, this.#model.prices)
    const statement = ending.outcome === 'statement' ? ending.statement : null
    return {
      outcome: statement
        ? statement.vote === 'abstain'
          ? 'abstained'
          : 'voted'
        : ending.outcome === 'refused'
          ? 'refused'
          : 'failed',
      vote: statement?.vote ?? null,
      confidence: statement?.confidence ?? null,
      reasoning: statement?.reasoning ?? null,
      gist: statement?.gist ?? null,
      opposingCase: statement?.opposingCase ?? null,
      persuadedBy: statement ? this.#credit(statement) : null,
      citations: statement ? this.#answers.flatMap((answer) => answer.citations) : [],
      modelVersion: this.#modelVersion(),
      ...spent,
      latencyMs: this.#context.clock.now() - this.#startedAt,
      error: this.#error(ending),
    }
  }

  /** What "what it was asked" shows. */
  details(): Omit<TurnDetails, 'status'> {
    return {
      ...this.#place,
      model: this.#model.id,
      wireName: this.#model.wireName,
      connection: this.#model.connection.name,
      messages: messagesSent(this.#prompt, this.#model),
      parameters: this.#model.parameters,
      modelVersion: this.#modelVersion(),
      raw: this.#answers.map((answer) => wellFormed(answer.refusal || answer.text)),
      tries: this.#tries,
      ...spentOn(this.#prompt.messages, this.#answers, this.#model.prices),
      citations: this.#answers.flatMap((answer) => answer.citations),
      shownSeats: this.#prompt.shown.map((statement) => statement.seat),
    }
  }

  async #call(purpose: Call['purpose'], messages: ModelRequest['messages']): Promise<ModelAnswer> {
    const adapter = await this.#context.models.adapter(this.#model)
    const { wireName, parameters, features } = this.#model
    const search = features.search && this.#place.round === 1 && purpose === 'answer'
    const live = purpose === 'answer'
    const answer = await callModel(this.#context, {
      adapter,
      request: { model: wireName, messages, answer: this.#prompt.answer, parameters, features, search },
      purpose,
      deadline: this.#startedAt + this.#context.tunables.turnLimitMs,
      signal: this.#signal,
      tries: this.#tries,
      onRetry: (attempt, error, until) => this.#noteRetry(attempt, error, until),
      onAgain: async () => {
        this.#live.restart()
        this.#started = this.#noteStart()
      },
      ...(live && { onText: (text) => this.#live.add(text) }),
    })
    this.#answers.push({ ...answer, citations: answer.citations.map(cleanCitation) })
    return answer
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

  #error(ending: Ending): TurnResult['error'] {
    if (ending.outcome === 'failed') return ending.error
    if (ending.outcome === 'refused')
      return { code: 'refused', message: 'The model, or its maker’s filter, declined to answer.' }
    return null
  }

  #modelVersion(): string | null {
    return this.#answers.findLast((answer) => answer.modelVersion)?.modelVersion ?? null
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

async function settle(
  context: EngineContext,
  log: DebateLog,
  signal: AbortSignal,
  place: Place,
  result: TurnResult,
  details?: Omit<TurnDetails, 'status'>,
): Promise<void> {
  const happening = { type: 'turn.settled', ...place, result } as const
  await patiently(context, signal, () => log.write([happening], details ? [{ turn: details }] : []))
}

/** The messages exactly as they go out: a model without structured output is told the schema in one more. */
export function messagesSent(
  prompt: Pick<RenderedPrompt, 'messages' | 'answer'>,
  { features }: Model,
): ModelRequest['messages'] {
  return promptMessages({ ...prompt, features })
}

/** A turn that ends without an answer, for a reason of ours or the owner's. */
export function failedTurn(code: string, message: string): TurnResult {
  return {
    outcome: 'failed',
    vote: null,
    confidence: null,
    reasoning: null,
    gist: null,
    opposingCase: null,
    persuadedBy: null,
    citations: [],
    modelVersion: null,
    usage: null,
    costUsd: null,
    estimated: false,
    latencyMs: null,
    error: { code, message },
  }
}

function cleanCitation(citation: { title: string; url: string }): { title: string; url: string } {
  return { title: wellFormed(citation.title), url: wellFormed(citation.url) }
}
