import type { Debate } from '../../lib/roundtable/debate.ts'

/** What our own words are made of. */
const plainTexts = ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,;:()/–—“”"…·']

/** Every text of a card whose letters may be of any script. */
export function textsOfCard(debate: Debate): string[] {
  const { question, options, verdict, seats } = debate
  return [
    question,
    verdict?.line ?? '',
    ...options.map(({ text }) => text),
    ...seats.flatMap(({ model }) => [model.name, model.maker]),
    ...plainTexts,
  ]
}
