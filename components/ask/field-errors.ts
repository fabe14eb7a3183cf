import type { FieldError } from '../../lib/problem.ts'
import type { Draft } from './draft.ts'
import { sentOptions } from './start-body.ts'

/** Messages by field of the form: `question`, `option:3` (by key), `seat:5`, `options`, `seats`, … */
export type FieldErrors = Record<string, string>

/**
 * Puts the server's errors beside the fields they speak of. Paths count the options and seats that were sent; fields
 * are named by key, so that a message stays with its row when rows move. What fits no field stays in `rest`.
 */
export function fieldErrors(draft: Draft, errors: FieldError[]): { fields: FieldErrors; rest: string[] } {
  const fields: FieldErrors = {}
  const rest: string[] = []
  for (const { path, message } of errors) {
    const field = fieldOf(draft, path)
    if (!field) rest.push(message)
    else fields[field] ??= message
  }
  return { fields, rest }
}

const plainFields = new Set([
  'question',
  'context',
  'options',
  'mode',
  'seats',
  'rounds',
  'samples',
  'debateOn',
  'aliases',
  'reviewer',
  'visibility',
  'budgetUsd',
  'passcode',
])

function fieldOf(draft: Draft, path: string): string | null {
  const [name = '', place = ''] = path.split('.')
  if (name === 'options' && place) return keyed('option', sentOptions(draft)[Number(place)])
  if (name === 'seats' && place) return keyed('seat', draft.seats[Number(place)])
  return plainFields.has(name) ? name : null
}

function keyed(kind: string, row: { key: number } | undefined): string | null {
  return row ? `${kind}:${row.key}` : null
}

/** Fields of the folded-away settings: an error in one of them has to open the fold. */
export const advancedFields: readonly string[] = [
  'context',
  'rounds',
  'samples',
  'debateOn',
  'aliases',
  'reviewer',
  'visibility',
  'budgetUsd',
]
