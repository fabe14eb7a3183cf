import type { AnswerSchema, ModelAnswer, PromptMessage } from '../models/adapter.ts'
import { promptMessages } from '../models/answer/prompt-messages.ts'
import type { Model } from '../models/models.ts'
import type { Spent } from '../roundtable/money.ts'
import { wellFormed } from '../roundtable/text.ts'
import type { CallRecord, CallTry } from '../store/store.ts'
import { type Call, callModel } from './call-model.ts'
import type { EngineContext } from './engine-context.ts'
import { refuseFailing } from './refuse-failing.ts'
import { TurnTime } from './turn-time.ts'
import { spentOn } from './usage-of-call.ts'

export interface Asked {
  model: Model
  prompt: { messages: PromptMessage[]; answer: AnswerSchema }
  signal: AbortSignal
}

type Question = Pick<Call, 'purpose' | 'onStart' | 'onAgain' | 'onRetry' | 'onText'> & { search?: boolean }

/** All that one turn, or one reviewer, asks of its model, within one limit of time: the answer, and what mends it. */
export class Conversation {
  readonly #context: EngineContext
  readonly #asked: Asked
  readonly #time: TurnTime
  readonly #tries: CallTry[] = []
  readonly #answers: ModelAnswer[] = []
  readonly #followUps: CallRecord['followUps'] = []

  constructor(context: EngineContext, asked: Asked) {
    this.#context = context
    this.#asked = asked
    this.#time = new TurnTime(context.clock, context.tunables.turnLimitMs)
  }

  /** The answer to the prompt. Throws `ModelError` like `callModel`. */
  ask(question: Question): Promise<ModelAnswer> {
    return this.#call(this.#asked.prompt.messages, question)
  }

  /** The answer to other messages than the prompt's. Throws `ModelError` like `callModel`. */
  followUp(purpose: 'repair' | 'quotes', messages: PromptMessage[], question: Partial<Question> = {}) {
    this.#followUps.push({ purpose, messages: this.#sent(messages) })
    return this.#call(messages, { ...question, purpose })
  }

  /** Milliseconds since the first request, without waits for a place. */
  get latencyMs(): number {
    return this.#time.elapsedMs
  }

  get modelVersion(): string | null {
    return this.#answers.findLast((answer) => answer.modelVersion)?.modelVersion ?? null
  }

  /** Those of the last answer that names any: the numbers in the text that stands mean them. */
  get citations(): CallRecord['citations'] {
    const cited = this.#answers.findLast(({ citations }) => citations.length > 0)?.citations ?? []
    return cited.map(({ title, url }) => ({ title: wellFormed(title), url: wellFormed(url) }))
  }

  spent(): Spent {
    return spentOn(this.#asked.prompt.messages, this.#answers, this.#asked.model.prices)
  }

  /** What "what it was asked" shows. */
  record(): CallRecord {
    const { model, prompt } = this.#asked
    return {
      model: model.id,
      wireName: model.wireName,
      connection: model.connection.name,
      messages: this.#sent(prompt.messages),
      followUps: this.#followUps,
      parameters: model.parameters,
      modelVersion: this.modelVersion,
      raw: this.#answers.map((answer) => wellFormed(answer.refusal || answer.text)),
      tries: this.#tries,
      ...this.spent(),
      citations: this.citations,
    }
  }

  async #call(messages: PromptMessage[], { search = false, ...question }: Question): Promise<ModelAnswer> {
    const { model, prompt, signal } = this.#asked
    const { wireName, parameters, features } = model
    await refuseFailing(this.#context, model)
    const answer = await callModel(this.#context, {
      ...question,
      model,
      adapter: await this.#context.models.adapter(model),
      request: { model: wireName, messages, answer: prompt.answer, parameters, features, search },
      time: this.#time,
      signal,
      tries: this.#tries,
    })
    this.#answers.push(answer)
    return answer
  }

  /** The messages exactly as they go out: a model without structured output is told the schema in one more. */
  #sent(messages: PromptMessage[]): PromptMessage[] {
    const { model, prompt } = this.#asked
    return promptMessages({ messages, answer: prompt.answer, features: model.features })
  }
}
