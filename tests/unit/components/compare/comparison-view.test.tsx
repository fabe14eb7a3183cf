import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ComparisonView } from '../../../../components/compare/comparison-view.tsx'
import type { Debate } from '../../../../lib/roundtable/debate.ts'
import { modelOfSeat, type StartChanges, type TurnEnding } from '../../../support/debate-fixtures.ts'
import { DebateLog } from '../../../support/debate-log.ts'
import { playDebate } from '../../../support/play-debate.ts'

const held = (endings: TurnEnding[], changes: StartChanges = {}): Debate =>
  playDebate([endings], { mode: 'poll', ...changes, settings: { rounds: 0, ...changes.settings } }).debate

/** The words of the page, without marks and spaces between them. */
function wordsOf(one: Debate, other: Debate): string {
  const nameOf = (model: string) => (model === 'maker/nine' ? 'Nine' : model)
  const html = renderToStaticMarkup(
    <ComparisonView debates={[one, { ...other, id: 'debate-2', slug: 'again' }]} nameOf={nameOf} />,
  )
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

describe('the comparison of two debates', () => {
  it('calls a reviewer by its name', () => {
    const words = wordsOf(held(['o1', 'o1']), held(['o1', 'o1'], { settings: { reviewer: 'maker/nine' } }))
    expect(words).toContain('The reviewer before: of the house’s choice → after: Nine')
    expect(words).not.toContain('maker/nine')
  })

  it('says once that seats left, and names them all', () => {
    const words = wordsOf(held(['o1', 'o1', 'o1', 'o1']), held(['o1', 'o1']))
    expect(words.match(/Left/g)).toHaveLength(1)
    expect(words).toMatch(/Left Model 3 Model 4/)
  })

  it('claims nothing of seats without a ballot in both', () => {
    const one = held(['o1', 'o1', 'refused'])
    expect(wordsOf(one, held(['o1', 'o1', 'o2']))).toContain(
      'All 2 seats with a ballot in both stood where they had stood before.',
    )
    expect(wordsOf(one, held(['o1', 'o2', 'o2']))).toContain(
      '1 of the 2 seats with a ballot in both stood elsewhere in the later one.',
    )
    expect(wordsOf(one, held(['failed', 'failed', 'o2']))).toContain('No seat has a ballot in both')
    const others = [4, 5].map(modelOfSeat)
    expect(wordsOf(one, held(['o1', 'o1'], { models: others }))).toContain('No seat sat in both.')
  })

  it('counts nothing of one that has just begun, and gives it no winner’s colour', () => {
    const begun = new DebateLog({ seats: 2 }).debate
    const words = wordsOf(held(['o1', 'o1']), { ...begun, status: 'running' })
    expect(words).toContain('Still under way')
    expect(words).toContain('Yes 2 not counted')
    expect(words).toContain('where its seats stand may change')
  })

  it('says of one that was cancelled what its verdict counts', () => {
    const log = playDebate([['o1', 'o2', 'o2']], { mode: 'poll', settings: { rounds: 0 } })
    const cancelled: Debate = { ...log.debate, status: 'cancelled', stopped: 'cancelled' }
    expect(wordsOf(held(['o2', 'o2', 'o2']), cancelled)).toContain('Cancelled before its end.')
  })

  it('tells seats of one model apart, by number and by persona', () => {
    const twins = [modelOfSeat(1), modelOfSeat(1)]
    const one = held(['o1', 'o2'], { models: twins })
    const seats = one.seats.map((seat) => (seat.n === 2 ? { ...seat, persona: 'A judge' } : seat))
    const words = wordsOf({ ...one, seats }, { ...one, seats })
    expect(words).toContain('Model 1 (seat 1)')
    expect(words).toMatch(/Model 1 \(seat 2\) as “A judge”/)
  })
})
