import { type Draft, editDraft, emptyDraft, type Panel } from './draft.ts'
import { freshPanel, type House } from './house.ts'
import type { Kept } from './storage.ts'

/** What was typed into the server's page before its script came; null, or no text at all, where nothing was. */
export interface Typed {
  question: string | null
  /** By place on the ballot paper. */
  options: (string | null)[]
}

interface Found {
  prefill: Draft | null
  kept: Kept | null
  lastUsed: Panel | null
  typed: Typed
}

/** What a visitor begins with: the kept draft, else the prefilled one, else a fresh one; a panel nobody picked is today's. */
export function startingPoint(house: House, { prefill, kept, lastUsed, typed }: Found): Kept {
  const { draft, attempt } = kept ?? { draft: prefill ?? emptyDraft([]), attempt: null }
  const panel = draft.picked ? draft.seats : freshPanel(house, lastUsed)
  const seated = editDraft(draft, { type: 'seats.replaced', panel, picked: draft.picked })
  const question = typed.question ?? draft.question
  const options = draft.options.map((option, at) => ({ ...option, text: typed.options[at] ?? option.text }))
  // What was kept under wider rules must not be sent under narrower ones that the form does not show.
  const rounds = Math.min(draft.rounds, house.mostRounds)
  const samples = Math.min(draft.samples, house.mostSamples)
  return { draft: { ...seated, question, options, rounds, samples }, attempt }
}
