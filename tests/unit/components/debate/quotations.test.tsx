import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { DebateView } from '../../../../components/debate/debate-view.tsx'
import { creditedWords } from '../../../../components/debate/places.ts'
import type { CheckedQuote, Debate } from '../../../../lib/roundtable/debate.ts'
import { quoteStands } from '../../../../lib/roundtable/quote.ts'
import { states } from '../../../fixtures/debates/states/states.ts'

/** Everything that is quoted on a debate's page, wherever. */
function quotesOf(debate: Debate): CheckedQuote[] {
  const { strongest = [], turningPoints = [], quotes = [] } = debate.review ?? {}
  const credits = debate.rounds.flatMap(({ n, turns }) =>
    turns.flatMap(({ persuadedBy }) =>
      persuadedBy?.verified ? [creditedWords(debate, n, persuadedBy)] : [],
    ),
  )
  return [...quotes, ...[...strongest, ...turningPoints].flatMap(({ quote }) => quote ?? []), ...credits]
}

describe.each(Object.entries(states))('the state “%s”', (_, log) => {
  const debate = log().debate()

  it('quotes nothing but what was said', () => {
    for (const { quote, seat, round } of quotesOf(debate)) {
      const turns = debate.rounds.find(({ n }) => n === round)?.turns ?? []
      const said = turns.filter((turn) => turn.seat === seat).map(({ reasoning }) => reasoning ?? '')
      expect(said.some((words) => quoteStands(quote, words), quote)).toBe(true)
    }
  })

  it('leads from each quotation to words that are marked, once', () => {
    const page = renderToStaticMarkup(<DebateView debate={debate} isOwner={false} live={false} />)
    const links = [...page.matchAll(/class="quote-link" href="#([^"]+)"/g)].map(([, id]) => id)
    expect(links.length > 0).toBe(quotesOf(debate).length > 0)
    for (const id of links) expect(page.split(`<mark id="${id}"`), id).toHaveLength(2)
  })
})

describe('verdicts that are seldom seen', () => {
  it.each([
    'no-quorum',
    'tie',
    'plurality',
    'supermajority',
    'contested',
    'amended',
    'right-to-left',
    'japanese',
  ])('of the state “%s” is written with its seats’ words', (name) => {
    expect(states[name]?.().debate().review?.quotes.length).toBeGreaterThan(0)
  })
})
