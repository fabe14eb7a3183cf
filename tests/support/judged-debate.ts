import type { Round, Turn } from '../../lib/roundtable/debate.ts'
import { waitingTurn } from '../../lib/roundtable/replace-turn.ts'
import type { Judged } from '../../lib/roundtable/verdict.ts'
import { makeStart, type StartChanges, type TurnEnding, turnResult } from './debate-fixtures.ts'

/** What seat `n` did in a round; `out` when it was not asked. */
export type Cell = TurnEnding | 'out'

function turnOf(ending: TurnEnding, seat: number, sample: number): Turn {
  const { outcome, ...answer } = turnResult(ending)
  return { ...waitingTurn(seat, sample, []), ...answer, status: outcome }
}

/** A closed round in which seats 1, 2, … ended like this. */
export function closedRound(n: number, cells: Cell[]): Round {
  const turns = cells.flatMap((cell, index) => (cell === 'out' ? [] : [turnOf(cell, index + 1, 1)]))
  return { n, openedAt: '2026-01-01T00:00:00.000Z', closedAt: '2026-01-01T00:01:00.000Z', turns }
}

/** A closed poll's round in which seats 1, 2, … gave these samples. */
export function sampledRound(samples: TurnEnding[][]): Round {
  const turns = samples.flatMap((endings, index) =>
    endings.map((ending, sample) => turnOf(ending, index + 1, sample + 1)),
  )
  return { ...closedRound(1, []), turns }
}

const standing = { ballot: null, round: null, carried: false, undecided: false, outcome: null }

/** What a verdict is computed from: a row for each round with a cell for each seat. */
export function judgedDebate(rows: Cell[][], changes: StartChanges = {}): Judged {
  const { options, settings, seats, rehearsal } = makeStart({ seats: rows[0]?.length ?? 0, ...changes })
  return {
    options,
    settings,
    rehearsal,
    seats: seats.map((seat) => ({ ...seat, changedMind: false, standing })),
    rounds: rows.map((cells, index) => closedRound(index + 1, cells)),
    stopped: null,
    amendments: [],
    review: null,
  }
}
