import type { Draft, DraftOption } from './draft.ts'

/** Options that are sent: rows left empty are not part of the ballot paper. */
export function sentOptions(draft: Draft): DraftOption[] {
  return draft.options.filter((option) => option.text.trim() !== '')
}

/**
 * The body of `POST /api/v1/debates` for a draft. What the draft leaves to the house is left out, and so is what its
 * mode does not know.
 */
export function startBody(draft: Draft): Record<string, unknown> {
  return {
    question: draft.question.trim(),
    ...(draft.context.trim() && { context: draft.context.trim() }),
    options: sentOptions(draft).map((option) => option.text.trim()),
    mode: draft.mode,
    seats: draft.seats.map(({ model, persona }) =>
      persona.trim() ? { model, persona: persona.trim() } : { model },
    ),
    ...(draft.mode === 'debate'
      ? { rounds: draft.rounds, debateOn: draft.debateOn, aliases: draft.aliases }
      : { samples: draft.samples }),
    ...(draft.reviewer && { reviewer: draft.reviewer }),
    ...(draft.visibility && { visibility: draft.visibility }),
    ...(draft.budgetUsd.trim() && { budgetUsd: budgetOf(draft.budgetUsd) }),
    ...(draft.parent && { parent: draft.parent }),
  }
}

/** The typed cap in USD, with a decimal comma read as a point; what is no number goes as text, for the server to name. */
function budgetOf(typed: string): number | string {
  const amount = Number(typed.trim().replace(',', '.'))
  return Number.isFinite(amount) ? amount : typed.trim()
}
