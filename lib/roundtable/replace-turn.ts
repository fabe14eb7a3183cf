import type { Debate, OptionId, Turn } from './debate.ts'

export interface TurnPlace {
  round: number
  seat: number
  sample: number
}

/** The turn at a place; undefined when its round has not been opened or does not ask that seat. */
export function findTurn(debate: Debate, place: TurnPlace): Turn | undefined {
  return debate.rounds
    .find((round) => round.n === place.round)
    ?.turns.find((turn) => turn.seat === place.seat && turn.sample === place.sample)
}

/** The debate with one turn changed; everything else keeps its identity, so that pages redraw only what moved. */
export function replaceTurn(debate: Debate, place: TurnPlace, change: (turn: Turn) => Turn): Debate {
  return {
    ...debate,
    rounds: debate.rounds.map((round) =>
      round.n === place.round
        ? {
            ...round,
            turns: round.turns.map((turn) =>
              turn.seat === place.seat && turn.sample === place.sample ? change(turn) : turn,
            ),
          }
        : round,
    ),
  }
}

/** A turn that nobody has been asked yet. */
export function waitingTurn(seat: number, sample: number, optionOrder: OptionId[]): Turn {
  return {
    seat,
    sample,
    status: 'waiting',
    vote: null,
    carried: false,
    confidence: null,
    reasoning: null,
    gist: null,
    opposingCase: null,
    changedMind: false,
    persuadedBy: null,
    citations: [],
    optionOrder,
    modelVersion: null,
    usage: null,
    costUsd: null,
    estimated: false,
    latencyMs: null,
    error: null,
    attempt: 0,
    startedAt: null,
    retrying: null,
  }
}
