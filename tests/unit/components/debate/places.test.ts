import { describe, expect, it } from 'vitest'
import { creditedWords, placesOf, turnAnchor } from '../../../../components/debate/places.ts'
import type { Debate } from '../../../../lib/roundtable/debate.ts'
import { splitDebate } from '../../../fixtures/debates/split.ts'

function turnOf(debate: Debate, round: number, seat: number) {
  const turn = debate.rounds.find(({ n }) => n === round)?.turns.find((candidate) => candidate.seat === seat)
  if (!turn) throw new Error(`No turn ${round}/${seat}.`)
  return turn
}

describe('placesOf', () => {
  it('gives the same quoted words one place, whoever quotes them', () => {
    const debate = splitDebate()
    const places = placesOf(debate)
    const credit = turnOf(debate, 2, 1).persuadedBy
    const quoted = credit && creditedWords(debate, 2, credit)
    expect(quoted).toMatchObject({ seat: 4, round: 1 })
    expect(quoted && places.linkTo(quoted)).toBe('#r1-s4-q1')
    expect(places.marksOf(1, turnOf(debate, 1, 4))).toEqual([
      { id: 'r1-s4-q1', quote: 'give agents what can be undone' },
    ])
  })

  it('gives words one place in whatever case they are quoted', () => {
    const debate = splitDebate()
    const [first, ...others] = debate.review?.quotes ?? []
    if (!debate.review || !first) throw new Error('The review quotes nobody.')
    const louder = { ...first, quote: first.quote.toUpperCase() }
    const places = placesOf({ ...debate, review: { ...debate.review, quotes: [first, louder, ...others] } })
    expect(places.linkTo(louder)).toBe(places.linkTo(first))
  })

  it('has an anchor for every link', () => {
    const debate = splitDebate()
    const places = placesOf(debate)
    const anchors = debate.rounds.flatMap((round) =>
      round.turns.flatMap((turn) => [
        turnAnchor(round.n, turn),
        ...places.marksOf(round.n, turn).map(({ id }) => id),
      ]),
    )
    for (const quote of debate.review?.quotes ?? []) expect(anchors).toContain(places.linkTo(quote).slice(1))
    expect(new Set(anchors).size).toBe(anchors.length)
  })

  it('leads to the card where the words are not known', () => {
    expect(placesOf(splitDebate()).linkTo({ seat: 3, round: 2, quote: 'nobody said so' })).toBe('#r2-s3')
  })

  it('tells the samples of a seat apart', () => {
    expect(turnAnchor(1, { seat: 2, sample: 1 })).toBe('r1-s2')
    expect(turnAnchor(1, { seat: 2, sample: 3 })).toBe('r1-s2-3')
  })
})
