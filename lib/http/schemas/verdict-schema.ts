import { z } from 'zod'
import type { Verdict } from '../../roundtable/debate.ts'

export const labels = [
  'No quorum',
  'No opinion',
  'Single voice',
  'Abstention-led',
  'Tie',
  'Unanimous',
  'Unanimous among voters',
  'Supermajority',
  'Majority',
  'Plurality',
] as const

const badges = [
  'fragile',
  'contested',
  'debate-made',
  'one maker',
  'carried votes',
  'seats missing',
  'names shown',
  'reviewer sat at the table',
  'amended',
  'stopped early',
  'rehearsal',
] as const

const count = z.int().min(0)

export const verdictSchema = z
  .strictObject({
    label: z.enum(labels),
    winner: z.string().nullable(),
    tally: z.array(z.strictObject({ option: z.string(), votes: count })),
    voters: count,
    abstained: count,
    refused: count,
    failed: count,
    seats: count,
    line: z.string(),
    sentence: z.string(),
    badges: z.array(z.enum(badges)),
    chance: z.number().min(0).max(1).nullable(),
  })
  .meta({ id: 'Verdict', description: 'The result, computed by rule.' }) satisfies z.ZodType<Verdict>
