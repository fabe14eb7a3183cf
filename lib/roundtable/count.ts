import type { Option, Standing } from './debate.ts'

/** How the standings of a table add up. */
export interface Count {
  /** Votes for every option, in the ballot paper's order. */
  tally: { option: Option; votes: number }[]
  /** The options with the most votes, in the ballot paper's order; empty without a vote. */
  leaders: Option[]
  /** Votes of the leading option (c1). */
  most: number
  /** Votes of the next one (c2), equal to `most` in a tie. */
  second: number
  /** Seats that voted (V). */
  voters: number
  abstained: number
  refused: number
  failed: number
  /** All seats (N). */
  seats: number
}

/** Counts the standing ballots of all seats. */
export function count(options: Option[], standings: Standing[]): Count {
  const tally = options.map((option) => ({
    option,
    votes: standings.filter(({ ballot }) => ballot === option.id).length,
  }))
  const [most = 0, second = 0] = tally.map(({ votes }) => votes).sort((one, other) => other - one)
  const ended = (outcome: Standing['outcome']) =>
    standings.filter((standing) => standing.outcome === outcome).length
  return {
    tally,
    leaders: most === 0 ? [] : tally.filter(({ votes }) => votes === most).map(({ option }) => option),
    most,
    second,
    voters: ended('voted'),
    abstained: ended('abstained'),
    refused: ended('refused'),
    failed: ended('failed'),
    seats: standings.length,
  }
}
