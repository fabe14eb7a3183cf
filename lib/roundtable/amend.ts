import type { Debate } from './debate.ts'

/** How often one seat of a finished debate may be asked again. */
const amendmentsPerSeat = 3

/** Why a seat cannot be asked again. */
export type AmendRefusal = 'not-finished' | 'unknown-seat' | 'nothing-failed' | 'asked-too-often'

/** The turn of a seat that its owner may have asked again, which is its latest failed one, or why there is none. */
export function canAmend(debate: Debate, seat: number): { round: number; sample: number } | AmendRefusal {
  if (debate.status !== 'finished') return 'not-finished'
  if (!debate.seats.some((candidate) => candidate.n === seat)) return 'unknown-seat'
  const failed = debate.rounds
    .flatMap((round) => round.turns.map((turn) => ({ round: round.n, turn })))
    .findLast(({ turn }) => turn.seat === seat && turn.status === 'failed')
  if (!failed) return 'nothing-failed'
  const times = debate.amendments.find((amendment) => amendment.seat === seat)?.times ?? 0
  return times < amendmentsPerSeat ? { round: failed.round, sample: failed.turn.sample } : 'asked-too-often'
}
