import type { Choice } from './house.ts'

/** Models of one maker, in catalogue order. */
export interface MakerGroup {
  maker: string
  choices: Choice[]
}

/** So many rows are drawn at once: a gateway lists hundreds of models, and nobody reads them all. */
const mostShown = 50

/**
 * The models that a search finds, grouped by maker in catalogue order, makers with a model that can be seated first, and of
 * those the ones in which words begin as the search has them. Every word of the search has to stand in name, maker,
 * connection or id.
 */
export function findChoices(choices: Choice[], search: string): MakerGroup[] {
  const words = fold(search).split(/\s+/).filter(Boolean)
  const groups = new Map<string, Choice[]>()
  const nearest = new Set<Choice>()
  for (const choice of choices) {
    const text = fold(`${choice.name} ${choice.maker} ${choice.connection} ${choice.id}`)
    if (!words.every((word) => text.includes(word))) continue
    if (words.every((word) => wordsOf(text).includes(wordsOf(word)))) nearest.add(choice)
    const group = groups.get(choice.maker)
    if (group) group.push(choice)
    else groups.set(choice.maker, [choice])
  }
  const rank = (choice: Choice) => (choice.available ? 0 : 2) + (nearest.has(choice) ? 0 : 1)
  const best = ({ choices }: MakerGroup) => Math.min(...choices.map(rank))
  return [...groups]
    .map(([maker, found]) => ({ maker, choices: found.toSorted((one, other) => rank(one) - rank(other)) }))
    .sort((one, other) => best(one) - best(other))
}

/** The first groups, up to as many models as are shown at once, and how many are left out. */
export function firstChoices(groups: MakerGroup[]): { shown: MakerGroup[]; left: number } {
  let room = mostShown
  const shown = groups.map(({ maker, choices }) => {
    const some = choices.slice(0, room)
    room -= some.length
    return { maker, choices: some }
  })
  const count = (some: MakerGroup[]) => some.reduce((sum, { choices }) => sum + choices.length, 0)
  return { shown: shown.filter(({ choices }) => choices.length > 0), left: count(groups) - count(shown) }
}

/** The words of a folded text, each behind a space. */
function wordsOf(text: string): string {
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ').trimStart()}`
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
