import { z } from 'zod'
import type { HouseRules } from '../house/house-rules.ts'
import type { StartInput } from './debate-input.ts'
import { startFields, startLimits } from './schemas/start-fields.ts'

const defaultOptions = ['Yes', 'No']

/** What the house allows and fills in. */
export type StartRules = Pick<
  HouseRules,
  | 'mostPollSeats'
  | 'mostDebateSeats'
  | 'mostRounds'
  | 'mostSamples'
  | 'defaultBudgetUsd'
  | 'mostBudgetUsd'
  | 'defaultVisibility'
>

export const startBody = z
  .strictObject(startFields)
  .meta({ id: 'Start', description: 'What a debate is started with.' })

type StartBody = z.infer<typeof startBody>
type Issue = { path: (string | number)[]; message: string }

/**
 * The body of a start: every bound of its fields, their rules together and those of the house, and defaults filled in.
 * Unknown fields are refused; text is clean afterwards.
 */
export function startSchema(rules: StartRules): z.ZodType<StartInput> {
  return startBody
    .superRefine((body, context) => {
      for (const issue of [
        ...optionIssues(body.options ?? []),
        ...modeIssues(body),
        ...houseIssues(body, rules),
      ])
        context.addIssue({ code: 'custom', ...issue })
    })
    .transform((body) => startInput(body, rules))
}

function startInput(body: StartBody, rules: StartRules): StartInput {
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
    visibility: body.visibility ?? rules.defaultVisibility,
    budgetUsd: body.budgetUsd ?? rules.defaultBudgetUsd,
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
  if (mode === 'poll' && rounds != null)
    issues.push({ path: ['rounds'], message: 'Only a debate has exchange rounds.' })
  if (mode === 'debate' && samples != null && samples > 1)
    issues.push({ path: ['samples'], message: 'Only a poll asks a seat more than once.' })
  if (seats.length * (samples ?? 1) > startLimits.answers)
    issues.push({ path: ['samples'], message: `Seats times samples may be at most ${startLimits.answers}.` })
  return issues
}

/** Beyond the bounds of every house a field has spoken for itself. */
function houseIssues({ mode, seats, rounds, samples, budgetUsd }: StartBody, rules: StartRules): Issue[] {
  const issues: Issue[] = []
  const mostSeats = mode === 'poll' ? rules.mostPollSeats : rules.mostDebateSeats
  if (isBetween(seats.length, mostSeats, startLimits.pollSeats))
    issues.push({ path: ['seats'], message: `A ${mode} may have at most ${mostSeats} seats here.` })
  if (isBetween(rounds, rules.mostRounds, startLimits.rounds))
    issues.push({ path: ['rounds'], message: `There may be at most ${rules.mostRounds} here.` })
  if (isBetween(samples, rules.mostSamples, startLimits.samples))
    issues.push({ path: ['samples'], message: `There may be at most ${rules.mostSamples} here.` })
  if (budgetUsd != null && budgetUsd > rules.mostBudgetUsd)
    issues.push({ path: ['budgetUsd'], message: `It may be at most ${rules.mostBudgetUsd} USD here.` })
  return issues
}

function isBetween(value: number | null | undefined, most: number, mostAnywhere: number): boolean {
  return value != null && value > most && value <= mostAnywhere
}
