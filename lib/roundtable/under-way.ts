import type { Debate } from './debate.ts'

/** What a turn's calls are called in the books: `round/seat/sample`. The review's are called `review`. */
export function purposeOf({ round, seat, sample }: { round: number; seat: number; sample: number }): string {
  return `${round}/${seat}/${sample}`
}

/** The purposes for which a model is being called now, as far as the debate knows. */
export function purposesUnderWay({ rounds, review }: Pick<Debate, 'rounds' | 'review'>): string[] {
  const turns = rounds.flatMap(({ n, turns }) =>
    turns.flatMap(({ status, seat, sample }) =>
      status === 'asking' ? [purposeOf({ round: n, seat, sample })] : [],
    ),
  )
  return [...turns, ...(review?.status === 'writing' ? ['review'] : [])]
}
