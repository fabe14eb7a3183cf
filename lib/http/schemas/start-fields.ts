import { z } from 'zod'
import { textField } from './text-field.ts'

export const startLimits = {
  questionCharacters: 2_000,
  contextCharacters: 20_000,
  options: 12,
  optionCharacters: 200,
  personaCharacters: 500,
  pollSeats: 50,
  debateSeats: 24,
  rounds: 3,
  samples: 30,
  /** Seats times samples. */
  answers: 60,
} as const

const optionField = textField('line', 1, startLimits.optionCharacters)

const seatField = z.strictObject({
  model: textField('line', 1, 200),
  persona: textField('line', 0, startLimits.personaCharacters).nullish(),
})

/** The fields of a start, each within its own bounds; how they go together is `startSchema`'s. */
export const startFields = {
  question: textField('line', 1, startLimits.questionCharacters),
  context: textField('text', 0, startLimits.contextCharacters).nullish(),
  options: z
    .array(optionField)
    .min(2, 'There have to be at least 2 options.')
    .max(startLimits.options, 'There may be at most 12 options.')
    .optional(),
  mode: z.enum(['poll', 'debate']).default('debate'),
  seats: z
    .array(seatField)
    .min(2, 'There have to be at least 2 seats.')
    .max(startLimits.pollSeats, `There may be at most ${startLimits.pollSeats} seats.`),
  rounds: z.int().min(1).max(startLimits.rounds).nullish(),
  samples: z.int().min(1).max(startLimits.samples).nullish(),
  debateOn: z.enum(['disagreement', 'always']).default('disagreement'),
  aliases: z.boolean().default(true),
  reviewer: textField('line', 1, 200).nullish(),
  visibility: z.enum(['private', 'unlisted', 'public']).optional(),
  budgetUsd: z.number().positive().nullish(),
  parent: textField('line', 1, 200).nullish(),
}
