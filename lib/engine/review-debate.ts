import type { ModelAnswer } from '../models/adapter.ts'
import { isModelError, ModelError } from '../models/model-error.ts'
import { drawAliases } from '../roundtable/aliases.ts'
import type { Debate, TurnError } from '../roundtable/debate.ts'
import type { Happening } from '../roundtable/events.ts'
import { addSpent, nothingSpent, type Spent } from '../roundtable/money.ts'
import { partialReview } from '../roundtable/partial-review.ts'
import { renderQuoteRepairPrompt } from '../roundtable/prompts/quote-repair-prompt.ts'
import { renderRepairPrompt } from '../roundtable/prompts/repair-prompt.ts'
import { type ReviewPrompt, renderReviewPrompt } from '../roundtable/prompts/review-prompt.ts'
import { seededRandom } from '../roundtable/random.ts'
import { type ParsedReview, parseReview } from '../roundtable/review.ts'
import { type CheckedReview, checkReview } from '../roundtable/review-check.ts'
import { wellFormed } from '../roundtable/text.ts'
import type { CallRecord, Enclosure } from '../store/store.ts'
import { type Candidate, chooseReviewers } from './choose-reviewers.ts'
import { Conversation } from './conversation.ts'
import type { DebateLog } from './debate-log.ts'
import type { EngineContext } from './engine-context.ts'
import { LiveText } from './live-text.ts'
import { namesToHide } from './names-to-hide.ts'
import { patiently } from './patiently.ts'

const nobodyAnswered: TurnError = { code: 'no-reviewer', message: 'No reviewer answered.' }
const tooDear: TurnError = {
  code: 'budget',
  message: 'A review does not fit what is left of the caps on cost.',
}
const nothingSaid: TurnError = {
  code: 'nothing-to-review',
  message: 'No seat made a statement, so there is nothing to review.',
}

/**
 * Has the debate reviewed by the first of its reviewers that answers. Resolves when the review has settled, as written or
 * as failed, or when the signal aborted.
 */
export async function reviewDebate(
  context: EngineContext,
  log: DebateLog,
  signal: AbortSignal,
): Promise<void> {
  const prompt = renderReviewPrompt(log.debate, {
    hideNames: log.debate.settings.aliases ? namesToHide(log.debate) : null,
    random: seededRandom(`${log.debate.settings.seed}/review`),
  })
  const candidates = prompt.shown.length === 0 ? [] : await chooseReviewers(context, log.debate)
  const enclosures: Enclosure[] = []
  const lostUsd = log.account.lostUsd('review')
  let wasted: Spent = { ...nothingSpent, costUsd: lostUsd, estimated: lostUsd !== null }
  /** Reviewers who took nothing, so that what was reserved for them is free. */
  const silent: string[] = []
  let refused = false
  for (const [index, candidate] of candidates.entries()) {
    // The first was reserved before round 1, or when the debate was taken over.
    const fits =
      index === 0
        ? log.account.refusal('review') === null
        : await patiently(context, signal, () =>
            context.treasury.reserveReviewer(log.debate, candidate.model, silent),
          )
    if (!fits) {
      refused = true
      continue
    }
    const reviewing = new Reviewing(context, log, prompt, candidate, signal)
    const review = await reviewing.run()
    if (signal.aborted || log.fenced) return
    enclosures.push({ review: reviewing.record() })
    if (!review) {
      const spent = reviewing.record()
      if (!spent.usage) silent.push(candidate.model.id)
      wasted = addSpent(wasted, { usage: spent.usage, costUsd: spent.costUsd, estimated: spent.estimated })
      continue
    }
    const settled = {
      type: 'review.settled',
      review: { ...review, ...reviewing.spent(), error: null },
      error: null,
      wasted,
    } as const
    return write(context, log, signal, settled, enclosures)
  }
  const unanswered = refused ? tooDear : nobodyAnswered
  const error = prompt.shown.length === 0 ? nothingSaid : unanswered
  await write(context, log, signal, { type: 'review.settled', review: null, error, wasted }, enclosures)
}

/** One candidate's try at the review: the answer, one repair, and one sending back for quotations that stand nowhere. */
class Reviewing {
  readonly #context: EngineContext
  readonly #log: DebateLog
  readonly #prompt: ReviewPrompt
  readonly #candidate: Candidate
  readonly #signal: AbortSignal
  readonly #conversation: Conversation
  readonly #live: LiveText
  /** Counted over all reviewers and tries of the debate: live text of a higher one replaces what was there. */
  #attempt = 0

  constructor(
    context: EngineContext,
    log: DebateLog,
    prompt: ReviewPrompt,
    candidate: Candidate,
    signal: AbortSignal,
  ) {
    this.#context = context
    this.#log = log
    this.#prompt = prompt
    this.#candidate = candidate
    this.#signal = signal
    this.#conversation = new Conversation(context, { model: candidate.model, prompt, signal })
    this.#live = new LiveText(partialReview, (offset, text) => {
      const delta = { type: 'review.delta', attempt: this.#attempt, offset, text } as const
      this.#context.stream.publish(log.debate.id, delta, log.debate.seq)
    })
  }

  /** The checked review; null when this reviewer gave none. */
  async run(): Promise<CheckedReview | null> {
    await this.#begin()
    if (this.#log.fenced) return null
    try {
      const { answer, parsed } = await this.#readable()
      const checked = checkReview(parsed, this.#log.debate, this.#prompt.shown)
      if (checked.badQuotes.length === 0) return checked.review
      return (await this.#mendQuotes(answer, checked.badQuotes)) ?? checked.review
    } catch (error) {
      if (isModelError(error)) return null
      throw error
    }
  }

  async #begin(): Promise<void> {
    const { model, satAtTable } = this.#candidate
    this.#attempt = (this.#log.debate.review?.attempt ?? 0) + 1
    await write(this.#context, this.#log, this.#signal, {
      type: 'review.started',
      attempt: this.#attempt,
      reviewer: { id: model.id, name: model.name, maker: model.maker },
      alias: reviewerAlias(this.#log.debate),
      satAtTable,
    })
    this.#live.restart()
  }

  spent() {
    const { modelVersion, latencyMs } = this.#conversation
    return { ...this.#conversation.spent(), modelVersion, latencyMs }
  }

  /** What this reviewer was asked. */
  record(): CallRecord {
    return this.#conversation.record()
  }

  async #readable(): Promise<{ answer: ModelAnswer; parsed: ParsedReview }> {
    const answer = accepted(
      await this.#conversation.ask({
        purpose: 'answer',
        onAgain: () => this.#begin(),
        onText: (text) => this.#live.add(text),
      }),
    )
    const first = this.#parse(answer)
    if (first.ok) return { answer, parsed: first.review }
    const hidden = namesToHide(this.#log.debate)
    const messages = renderRepairPrompt(this.#prompt.messages, answer.text, first.problem, hidden)
    const repaired = accepted(await this.#conversation.followUp('repair', messages))
    const second = this.#parse(repaired)
    if (second.ok) return { answer: repaired, parsed: second.review }
    throw new ModelError('unusable', 'The review could not be read.')
  }

  /** What the reviewer makes of being told which quotations stand nowhere; null when that did not help. */
  async #mendQuotes(answer: ModelAnswer, badQuotes: string[]): Promise<CheckedReview | null> {
    try {
      const hidden = namesToHide(this.#log.debate)
      const messages = renderQuoteRepairPrompt(this.#prompt.messages, answer.text, badQuotes, hidden)
      const mended = this.#parse(accepted(await this.#conversation.followUp('quotes', messages)))
      return mended.ok ? checkReview(mended.review, this.#log.debate, this.#prompt.shown).review : null
    } catch (error) {
      if (isModelError(error) && !this.#signal.aborted) return null
      throw error
    }
  }

  #parse(answer: ModelAnswer) {
    return parseReview(wellFormed(answer.text), {
      labels: this.#prompt.labels,
      options: this.#log.debate.options,
    })
  }
}

/** An answer that is none: a reviewer may decline too. */
function accepted(answer: ModelAnswer): ModelAnswer {
  if (answer.refusal !== null) throw new ModelError('refused', 'The reviewer declined.')
  return answer
}

/** An alias that no seat has, also for a reviewer that sat at the table under another. */
function reviewerAlias(debate: Debate): string {
  const avoid = [debate.question, debate.context ?? '', ...debate.options.map((option) => option.text)].join(
    '\n',
  )
  const aliases = drawAliases(debate.seats.length + 1, avoid, seededRandom(`${debate.settings.seed}/aliases`))
  return aliases.findLast((alias) => !debate.seats.some((seat) => seat.alias === alias)) ?? 'Reviewer'
}

async function write(
  context: EngineContext,
  log: DebateLog,
  signal: AbortSignal,
  happening: Happening,
  enclosures: Enclosure[] = [],
): Promise<void> {
  await patiently(context, signal, () => log.write([happening], enclosures))
}
