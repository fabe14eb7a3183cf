import type { Model } from '../models/models.ts'
import type { Debate } from '../roundtable/debate.ts'
import { type Asked, type CallEstimate, estimateReview, estimateTurn } from '../roundtable/estimate.ts'
import { seatsToAsk } from '../roundtable/protocol.ts'
import { purposeOf } from '../roundtable/under-way.ts'
import type { ReservedCall } from '../store/book-store.ts'
import { chooseReviewers } from './choose-reviewers.ts'
import type { EngineContext } from './engine-context.ts'
import type { Place } from './turn-prompt.ts'

/** A call that a debate is about to make, with what it takes. */
export interface ExpectedCall {
  purpose: string
  model: Model
  estimate: CallEstimate
}

type Reaching = Pick<EngineContext, 'models'>

/** The calls of a round that is about to open. */
export function callsOfRound(context: Reaching, debate: Debate, round: number): Promise<ExpectedCall[]> {
  return callsOfTurns(
    context,
    debate,
    seatsToAsk(debate, round).map((ask) => ({ round, ...ask })),
  )
}

/** The calls of these turns. A model that has left the catalogue is not called. */
export async function callsOfTurns(
  { models }: Reaching,
  debate: Debate,
  turns: Place[],
): Promise<ExpectedCall[]> {
  const calls = await Promise.all(
    turns.map(async (place) => {
      const seat = debate.seats.find(({ n }) => n === place.seat)
      const model = seat && (await models.find(seat.model.id))
      if (!model) return []
      const others = debate.seats.length - 1
      const estimate = estimateTurn(
        askedAt(debate),
        { model, persona: seat.persona },
        { round: place.round, others },
      )
      return [{ purpose: purposeOf(place), model, estimate }]
    }),
  )
  return calls.flat()
}

/** The review by the first of its reviewers, or by this one, of so many statements; none where nobody reviews. */
export async function callOfReview(
  context: Reaching,
  debate: Debate,
  statements: number,
  reviewer?: Model,
): Promise<ExpectedCall[]> {
  const model = reviewer ?? (await chooseReviewers(context, debate))[0]?.model
  if (!model) return []
  return [{ purpose: 'review', model, estimate: estimateReview(askedAt(debate), model, statements) }]
}

/** What a call probably cost of which nothing is known: half-way between its estimates; null while unpriced. */
export function likelyUsd({ estimate: { usd } }: ExpectedCall): number | null {
  return usd && (usd.low + usd.high) / 2
}

/** Statements of a debate so far. */
export function statementsOf({ rounds }: Debate): number {
  const turns = rounds.flatMap((round) => round.turns)
  return turns.filter(({ status }) => status === 'voted' || status === 'abstained').length
}

/** As the books take them; scripted models have no place there. */
export function toReserve(calls: ExpectedCall[]): ReservedCall[] {
  return calls
    .filter(({ model }) => !model.rehearsal)
    .map(({ purpose, model, estimate }) => ({
      purpose,
      model: model.id,
      connection: model.connection.name,
      usd: estimate.usd?.high ?? 0,
    }))
}

function askedAt({ question, context, options, settings }: Debate): Asked {
  return { question, context, options, aliases: settings.aliases }
}
