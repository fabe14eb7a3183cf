import type { Debate } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { day } from './format.ts'

/** What kind of debate it is, how large, and when it was held: the parts of the line above the question. */
export function kindLine(debate: Debate): string[] {
  const models = new Set(debate.seats.map(({ model }) => model.id)).size
  const seats = debate.seats.length
  return [
    debateText.kind[debate.mode],
    models === seats ? debateText.models(seats) : debateText.seats(seats),
    ...(debate.settings.samples > 1 ? [debateText.samples(debate.settings.samples)] : []),
    ...(debate.rounds.length > 1 ? [debateText.rounds(debate.rounds.length)] : []),
    day(debate.createdAt),
    ...(debate.amendments.length > 0 ? [debateText.amended] : []),
  ]
}
