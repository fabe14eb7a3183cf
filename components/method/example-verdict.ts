import type { Ballot, Option, Round, Seat, Turn, Verdict } from '../../lib/roundtable/debate.ts'
import { verdict } from '../../lib/roundtable/verdict.ts'

/** How one seat of an example answered in a round. */
export type Answer = Ballot | 'refused' | 'failed'

/** The verdict over rounds of answers, one for each seat, by the rules that real debates are judged by. */
export function exampleVerdict(options: Option[], rounds: Answer[][]): Verdict {
  const seats = (rounds[0] ?? []).map((_, index) => seatOf(index + 1))
  return verdict({
    options,
    seats,
    rounds: rounds.map((answers, index) => roundOf(index + 1, answers)),
    settings: {
      rounds: rounds.length - 1,
      samples: 1,
      debateOn: 'disagreement',
      aliases: true,
      reviewer: null,
      budgetUsd: 1,
      seed: '',
    },
    stopped: null,
    amendments: [],
    review: null,
    rehearsal: false,
  })
}

function seatOf(n: number): Seat {
  const standing = { ballot: null, round: null, carried: false, undecided: false, outcome: null }
  const model = { id: `model-${n}`, name: `Model ${n}`, maker: `Maker ${n}` }
  return { n, model, alias: `Seat ${n}`, persona: null, changedMind: false, standing }
}

function roundOf(n: number, answers: Answer[]): Round {
  const at = '2026-01-01T00:00:00.000Z'
  return { n, openedAt: at, closedAt: at, turns: answers.map((answer, index) => turnOf(index + 1, answer)) }
}

function turnOf(seat: number, answer: Answer): Turn {
  const silent = answer === 'refused' || answer === 'failed'
  return {
    seat,
    sample: 1,
    status: silent ? answer : answer === 'abstain' ? 'abstained' : 'voted',
    vote: silent ? null : answer,
    carried: false,
    confidence: null,
    reasoning: null,
    gist: null,
    opposingCase: null,
    changedMind: false,
    persuadedBy: null,
    citations: [],
    optionOrder: [],
    modelVersion: null,
    usage: null,
    costUsd: null,
    estimated: false,
    latencyMs: null,
    error: null,
    attempt: 1,
    startedAt: null,
    retrying: null,
  }
}
