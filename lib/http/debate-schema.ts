import { z } from 'zod'
import type { StartInput } from './debate-input.ts'
import { startFields, startLimits } from './schemas/start-fields.ts'

const defaultOptions = ['Yes', 'No']

/** What the house allows and fills in, in USD. */
export interface Budgets {
  defaultUsd: number
  maximumUsd: number
}

export const startBody = z
  .strictObject(startFields)
  .meta({ id: 'Start', description: 'What a debate is started with.' })

type StartBody = z.infer<typeof startBody>
type Issue = { path: (string | number)[]; message: string }

/**
 * The body of a start: every bound of its fields, their rules together, and defaults filled in. Unknown fields are
 * refused; text is clean afterwards.
 */
export function startSchema(budgets: Budgets): z.ZodType<StartInput> {
  return startBody
    .superRefine((body, context) => {
      for (const issue of [
        ...optionIssues(body.options ?? []),
        ...modeIssues(body),
        ...budgetIssues(body, budgets),
      ])
        context.addIssue({ code: 'custom', ...issue })
    })
    .transform((body) => startInput(body, budgets))
}

function startInput(body: StartBody, budgets: Budgets): StartInput {
  return {
    question: body.question,
    context: body.context || null,
    options: body.options ?? defaultOptions,
    mode: body.mode,
    seats: body.seats.map((seat) => ({ model: seat.model, persona: seat.persona || null })),
    rounds: body.mode === 'debate' ? (body.rounds ?? 1) : 0,
    samples: body.samples ?? 1,
    debateOn: body.debateOn,
    aliases: body.aliases,
    reviewer: body.reviewer ?? null,
    visibility: body.visibility,
    budgetUsd: body.budgetUsd ?? Math.min(budgets.defaultUsd, budgets.maximumUsd),
    parent: body.parent ?? null,
  }
}

/** Options that differ in case or width only are the same to a voter. */
function optionIssues(options: string[]): Issue[] {
  const keys = options.map((option) => option.normalize('NFKC').toLowerCase())
  return keys.flatMap((key, index) => {
    const path = ['options', index]
    if (key === 'abstain') return [{ path, message: 'Abstaining is always possible; it is no option.' }]
    if (keys.indexOf(key) < index) return [{ path, message: 'This option is there already.' }]
    return []
  })
}

function modeIssues({ mode, seats, rounds, samples }: StartBody): Issue[] {
  const issues: Issue[] = []
  if (mode === 'debate' && seats.length > startLimits.debateSeats)
    issues.push({ path: ['seats'], message: `A debate may have at most ${startLimits.debateSeats} seats.` })
  if (mode === 'poll' && rounds != null)
    issues.push({ path: ['rounds'], message: 'Only a debate has exchange rounds.' })
  if (mode === 'debate' && samples != null && samples > 1)
    issues.push({ path: ['samples'], message: 'Only a poll asks a seat more than once.' })
  if (seats.length * (samples ?? 1) > startLimits.answers)
    issues.push({ path: ['samples'], message: `Seats times samples may be at most ${startLimits.answers}.` })
  return issues
}

function budgetIssues({ budgetUsd }: StartBody, { maximumUsd }: Budgets): Issue[] {
  if (budgetUsd == null || budgetUsd <= maximumUsd) return []
  return [{ path: ['budgetUsd'], message: `It may be at most ${maximumUsd} USD here.` }]
}
