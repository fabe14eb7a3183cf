import type { Debate, Visibility } from '../../lib/roundtable/debate.ts'
import { type Draft, emptyDraft } from './draft.ts'

/** Who may read a debate, from the fewest to the most. */
const readers: Visibility[] = ['private', 'unlisted', 'public']

/**
 * A draft that asks a debate again: the same question, ballot paper, panel and settings, with the debate as its parent. It
 * is for no more readers than the house's default: what another made public, who asks again has not.
 */
export function draftFrom(debate: Debate, defaultVisibility: Visibility): Draft {
  const panel = debate.seats.map((seat) => ({ model: seat.model.id, persona: seat.persona ?? '' }))
  const texts = debate.options.map((option) => option.text)
  const { settings } = debate
  return {
    ...emptyDraft(panel, texts),
    question: debate.question,
    context: debate.context ?? '',
    mode: debate.mode,
    picked: true,
    rounds: Math.max(1, settings.rounds),
    samples: settings.samples,
    debateOn: settings.debateOn,
    aliases: settings.aliases,
    reviewer: settings.reviewer ?? '',
    visibility:
      readers.indexOf(debate.visibility) < readers.indexOf(defaultVisibility) ? debate.visibility : null,
    budgetUsd: String(settings.budgetUsd),
    parent: debate.id,
  }
}
