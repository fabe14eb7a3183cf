import type { Debate } from './debate.ts'

/**
 * Whether a debate was cancelled before its first round was over: what had come in by then was closed as it stood, and
 * no label should make more of it.
 */
export function wasCutShort({ status, rounds }: Pick<Debate, 'status' | 'rounds'>): boolean {
  if (status !== 'cancelled' || rounds.length > 1) return false
  return rounds[0]?.turns.some(({ error }) => error?.code === 'cancelled') ?? true
}
