import type { Model } from '../models/models.ts'
import type { Debate, Turn } from '../roundtable/debate.ts'
import { type RenderedPrompt, renderTurnPrompt } from '../roundtable/prompts/turn-prompt.ts'
import { seededRandom } from '../roundtable/random.ts'
import { namesToHide } from './names-to-hide.ts'

export interface Place {
  round: number
  seat: number
  sample: number
}

/** The prompt of one turn; the same debate and place always give the same prompt. */
export function promptOfTurn(debate: Debate, place: Place, model: Model): RenderedPrompt {
  const seat = debate.seats.find((one) => one.n === place.seat)
  const turn = turnAt(debate, place)
  if (!seat || !turn) throw new Error(`The debate has no seat ${place.seat} in round ${place.round}.`)
  const statements = debate.seats.flatMap((one) => {
    const latest = latestStatement(debate, one.n, place.round)
    return latest
      ? [{ seat: one.n, alias: one.alias, vote: latest.vote ?? 'abstain', reasoning: latest.reasoning ?? '' }]
      : []
  })
  return renderTurnPrompt({
    question: debate.question,
    context: debate.context,
    options: debate.options,
    optionOrder: turn.optionOrder,
    persona: seat.persona,
    alias: seat.alias,
    round: place.round,
    others: place.round === 1 ? [] : statements.filter((statement) => statement.seat !== place.seat),
    own: place.round === 1 ? null : (statements.find((statement) => statement.seat === place.seat) ?? null),
    hideNames: debate.settings.aliases ? namesToHide(debate) : null,
    searchModel: model.features.search,
    random: seededRandom(`${debate.settings.seed}/prompt/${place.round}/${place.seat}/${place.sample}`),
  })
}

/** The turn at a place; null before its round is opened. */
export function turnAt(debate: Debate, place: Place): Turn | null {
  const round = debate.rounds.find((one) => one.n === place.round)
  return round?.turns.find((turn) => turn.seat === place.seat && turn.sample === place.sample) ?? null
}

/** A seat's latest valid statement before a round. */
export function latestStatement(debate: Debate, seat: number, beforeRound: number): Turn | null {
  const turns = debate.rounds
    .filter((round) => round.n < beforeRound)
    .flatMap((round) => round.turns)
    .filter((turn) => turn.seat === seat && (turn.status === 'voted' || turn.status === 'abstained'))
  return turns.at(-1) ?? null
}
