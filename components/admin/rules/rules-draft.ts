import type { z } from 'zod'
import type { rulesSchema } from '../../../lib/http/schemas/rules-schemas.ts'
import type { FieldError } from '../../../lib/problem.ts'
import { adminRulesText } from '../../text/admin-rules.ts'
import { typedDecimal, typedWhole } from '../typed-number.ts'

/** The rules as the admin API tells them. */
export type AdminRules = z.infer<typeof rulesSchema>

export const wholeNames = [
  'asksPerHour',
  'mostDebateSeats',
  'mostPollSeats',
  'mostRounds',
  'mostSamples',
] as const
export const amountNames = ['defaultBudgetUsd', 'mostBudgetUsd', 'dailyBudgetUsd'] as const

export type NumberName = (typeof wholeNames)[number] | (typeof amountNames)[number]

/** The rules as they are being laid down; numbers as they are typed, and empty where no rule is to stand. */
export interface RulesDraft extends Record<NumberName, string> {
  whoMayAsk: AdminRules['whoMayAsk'] | ''
  /** Empty: the one that is set stays. */
  passcode: string
  defaultVisibility: AdminRules['defaultVisibility'] | ''
}

/** The rules ready to be changed. */
export function draftOf(rules: AdminRules): RulesDraft {
  const ruled = (name: keyof AdminRules) => rules.ruled.includes(name)
  const number = (name: NumberName) => (ruled(name) ? String(rules[name] ?? '') : '')
  return {
    whoMayAsk: ruled('whoMayAsk') ? rules.whoMayAsk : '',
    passcode: '',
    defaultVisibility: ruled('defaultVisibility') ? rules.defaultVisibility : '',
    asksPerHour: number('asksPerHour'),
    mostDebateSeats: number('mostDebateSeats'),
    mostPollSeats: number('mostPollSeats'),
    mostRounds: number('mostRounds'),
    mostSamples: number('mostSamples'),
    defaultBudgetUsd: number('defaultBudgetUsd'),
    mostBudgetUsd: number('mostBudgetUsd'),
    dailyBudgetUsd: number('dailyBudgetUsd'),
  }
}

/** What can be seen to be wrong before anything is sent. */
export function draftErrors(draft: RulesDraft): FieldError[] {
  const text = adminRulesText
  return [
    ...wholeNames.flatMap((path) =>
      Number.isNaN(typedWhole(draft[path])) ? [{ path, message: text.wholeNumber }] : [],
    ),
    ...amountNames.flatMap((path) =>
      Number.isNaN(typedDecimal(draft[path])) ? [{ path, message: text.amount }] : [],
    ),
  ]
}

/** The body that makes the rules what the draft says: only what is otherwise than before, null where a rule is taken back. */
export function rulesChange(draft: RulesDraft, before: AdminRules): Record<string, unknown> {
  const was = draftOf(before)
  const value = (name: keyof RulesDraft): unknown => {
    if (wholeNames.some((one) => one === name)) return typedWhole(draft[name])
    return amountNames.some((one) => one === name) ? typedDecimal(draft[name]) : draft[name] || null
  }
  const names = Object.keys(draft) as (keyof RulesDraft)[]
  return Object.fromEntries(
    names.filter((name) => draft[name] !== was[name]).map((name) => [name, value(name)]),
  )
}
