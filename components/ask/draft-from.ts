import type { Debate } from '../../lib/roundtable/debate.ts'
import { type Draft, emptyDraft } from './draft.ts'

/** A draft that asks a debate again: the same question, ballot paper, panel and settings, with the debate as its parent. */
export function draftFrom(debate: Debate): Draft {
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
    visibility: debate.visibility,
    budgetUsd: String(settings.budgetUsd),
    parent: debate.id,
  }
}
