import type { Model } from '../models/models.ts'
import type { Debate } from '../roundtable/debate.ts'
import type { EngineContext } from './engine-context.ts'

export interface Candidate {
  model: Model
  satAtTable: boolean
}

/**
 * Who may review a debate, best first: the model that was asked for, then the house's chain, of which makers without a
 * seat come first and models of the panel last. Scripted reviewers and scripted panels belong together, and only together.
 */
export async function chooseReviewers(
  context: Pick<EngineContext, 'models'>,
  debate: Debate,
): Promise<Candidate[]> {
  const chain = await context.models.reviewerChain()
  const listed = new Map((await context.models.list()).map((model) => [model.id, model]))
  // Only the scripted reviewer, who takes no seat, is not in the list.
  const models = await Promise.all([...new Set(chain)].map((id) => listed.get(id) ?? context.models.find(id)))
  const scripted = debate.seats.every((seat) => seat.model.maker === 'Rehearsal')
  const usable = models.filter((model) => model?.available && model.rehearsal === scripted) as Model[]
  const ranked = usable.toSorted((one, other) => distance(debate, one) - distance(debate, other))
  const asked = debate.settings.reviewer === null ? null : await context.models.find(debate.settings.reviewer)
  const first = asked?.available ? [asked] : []
  return [...first, ...ranked.filter((model) => model.id !== asked?.id)].map((model) => ({
    model,
    satAtTable: sitsAtTable(debate, model),
  }))
}

/** 0 where no seat is of the reviewer's maker, 2 where the very model sits at the table, over whatever connection. */
function distance(debate: Debate, model: Model): number {
  if (sitsAtTable(debate, model)) return 2
  return debate.seats.some((seat) => seat.model.maker === model.maker) ? 1 : 0
}

function sitsAtTable(debate: Debate, model: Model): boolean {
  return debate.seats.some((seat) => seat.model.name === model.name && seat.model.maker === model.maker)
}
