import type { Choice } from './house.ts'

/** Models of one maker, in catalogue order. */
export interface MakerGroup {
  maker: string
  choices: Choice[]
}

/**
 * The models that a search finds, grouped by maker in catalogue order, makers with a model that can be seated first.
 * Every word of the search has to stand in name, maker, connection or id.
 */
export function findChoices(choices: Choice[], search: string): MakerGroup[] {
  const words = fold(search).split(/\s+/).filter(Boolean)
  const groups = new Map<string, Choice[]>()
  for (const choice of choices) {
    const text = fold(`${choice.name} ${choice.maker} ${choice.connection} ${choice.id}`)
    if (!words.every((word) => text.includes(word))) continue
    const group = groups.get(choice.maker)
    if (group) group.push(choice)
    else groups.set(choice.maker, [choice])
  }
  const all = [...groups].map(([maker, found]) => ({ maker, choices: availableFirst(found) }))
  return all.sort((first, second) => rank(first) - rank(second))
}

function availableFirst(choices: Choice[]): Choice[] {
  return choices.toSorted((first, second) => Number(second.available) - Number(first.available))
}

function rank(group: MakerGroup): number {
  return group.choices.some((choice) => choice.available) ? 0 : 1
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
