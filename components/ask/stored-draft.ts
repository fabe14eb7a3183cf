import type { Visibility } from '../../lib/roundtable/debate.ts'
import { type Draft, emptyDraft, type Panel } from './draft.ts'

const visibilities: Visibility[] = ['unlisted', 'private', 'public']

/**
 * A draft out of stored data, which an older version of the page may have written: each field by itself, or its default.
 * Null where there is no panel or no ballot paper to go on with. Keys are given anew.
 */
export function storedDraft(value: unknown, parent: string | null): Draft | null {
  if (!isRecord(value) || !isPanel(value.seats) || !isOptions(value.options)) return null
  const texts = value.options.map((option) => option.text)
  const blank = emptyDraft(value.seats, texts)
  return {
    ...blank,
    question: textOr(value.question, ''),
    context: textOr(value.context, ''),
    mode: oneOf(value.mode, ['debate', 'poll']),
    picked: value.picked === true,
    rounds: numberOr(value.rounds, blank.rounds),
    samples: numberOr(value.samples, blank.samples),
    debateOn: oneOf(value.debateOn, ['disagreement', 'always']),
    aliases: value.aliases !== false,
    reviewer: textOr(value.reviewer, ''),
    visibility: visibilities.find((one) => one === value.visibility) ?? null,
    budgetUsd: textOr(value.budgetUsd, ''),
    parent,
  }
}

/** Whether stored data is a list of seats. */
export function isPanel(value: unknown): value is Panel {
  return listOf(value, (row) => typeof row.model === 'string' && typeof row.persona === 'string')
}

/** Whether stored data is an object with fields. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isOptions(value: unknown): value is { text: string }[] {
  return listOf(value, (row) => typeof row.text === 'string')
}

function listOf(value: unknown, holds: (row: Record<string, unknown>) => boolean): boolean {
  return Array.isArray(value) && value.every((row) => isRecord(row) && holds(row))
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : otherwise
}

/** The value if it is one of the choices, else the first of them. */
function oneOf<Choice extends string>(value: unknown, choices: [Choice, ...Choice[]]): Choice {
  return choices.find((choice) => choice === value) ?? choices[0]
}
