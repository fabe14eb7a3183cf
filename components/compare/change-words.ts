import type { Change } from '../../lib/roundtable/compare-debates.ts'
import type { Mode, Settings } from '../../lib/roundtable/debate.ts'
import { moneyWords } from '../../lib/roundtable/money-words.ts'
import { shorten } from '../debate/format.ts'
import { compareText } from '../text/compare.ts'

/** What stands beside a change's name: what it was and what it became, or what came or went. */
export type ChangeWords = { before: string; after: string } | { only: string }

const longest = 300

/** What people call a model, by its id. */
export type NameOf = (model: string) => string

/** A change of what was asked, in words. */
export function changeWords(change: Change, nameOf: NameOf): ChangeWords {
  switch (change.what) {
    case 'option.added':
    case 'option.removed':
      return { only: change.text }
    case 'seat.joined':
    case 'seat.left': {
      const { model, persona } = change
      return {
        only: persona ? `${model.name}, ${compareText.persona(shorten(persona, longest))}` : model.name,
      }
    }
    default: {
      const [before, after] = change.values.map((value) => valueWords(change.what, value, nameOf))
      return { before: before ?? '', after: after ?? '' }
    }
  }
}

function valueWords(what: Change['what'], value: string | number | boolean | null, nameOf: NameOf): string {
  const { value: words, none } = compareText
  if (what === 'mode') return words.mode(value as Mode)
  if (what === 'debateOn') return words.debateOn(value as Settings['debateOn'])
  if (what === 'aliases') return words.aliases(value === true)
  if (what === 'reviewer') return words.reviewer(value === null ? null : nameOf(String(value)))
  if (what === 'budgetUsd') return moneyWords(Number(value))
  return value === null ? none : shorten(String(value), longest)
}
