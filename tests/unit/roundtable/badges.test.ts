import { describe, expect, it } from 'vitest'
import type { Badge, Review } from '../../../lib/roundtable/debate.ts'
import { verdict } from '../../../lib/roundtable/verdict.ts'
import type { StartChanges } from '../../support/debate-fixtures.ts'
import { type Cell, judgedDebate } from '../../support/judged-debate.ts'
import { playDebate } from '../../support/play-debate.ts'

const [yes, no] = ['o1', 'o2', 'o3']

function badges(rows: Cell[][], changes: StartChanges = {}): Badge[] {
  return verdict(judgedDebate(rows, { options: ['Yes', 'No', 'Later'], ...changes })).badges
}

const unanimous: Cell[] = [no, no, no, no, no, no]

describe('badges', () => {
  it('has none for a plain unanimous result', () => {
    expect(badges([unanimous])).toEqual([])
  })

  it('fragile: a winner that one seat could tie or turn', () => {
    expect(badges([[no, no, no, no, yes, yes]])).toContain('fragile')
    expect(badges([[no, no, no, yes, yes]])).toContain('fragile')
    expect(badges([[no, no, no, no, yes]])).not.toContain('fragile')
    expect(badges([[no, no]])).toContain('fragile')
    expect(badges([[no, 'abstain', 'abstain']])).toContain('fragile')
    expect(badges([[no, no, yes, yes]])).not.toContain('fragile')
  })

  it('contested: round 1 had another winner', () => {
    expect(
      badges([
        [no, no, no, yes, yes],
        [no, yes, yes, yes, yes],
      ]),
    ).toContain('contested')
    expect(
      badges([
        [no, no, no, yes, yes],
        [no, no, no, no, yes],
      ]),
    ).not.toContain('contested')
    expect(
      badges([
        [no, no, yes, yes],
        [no, yes, yes, yes],
      ]),
    ).not.toContain('contested')
    expect(
      badges([
        [no, no, no, yes],
        [no, no, yes, yes],
      ]),
    ).not.toContain('contested')
  })

  it('debate-made: unanimous now, not in round 1', () => {
    expect(
      badges([
        [no, no, yes],
        [no, no, no],
      ]),
    ).toContain('debate-made')
    expect(
      badges([
        [no, no, yes],
        [no, no, 'abstain'],
      ]),
    ).toContain('debate-made')
    expect(
      badges([
        [no, no, 'abstain'],
        [no, no, no],
      ]),
    ).not.toContain('debate-made')
    expect(
      badges([
        [no, no, no],
        [no, no, yes],
      ]),
    ).not.toContain('debate-made')
  })

  it('one maker: all of at least two voting seats', () => {
    const model = (id: string, maker: string) => ({ id, name: id, maker })
    const models = [model('a', 'OpenAI'), model('b', 'OpenAI'), model('c', 'xAI')]
    expect(badges([[no, no, 'abstain']], { models })).toContain('one maker')
    expect(badges([[no, no, no]], { models })).not.toContain('one maker')
    expect(badges([[no, 'abstain', 'abstain']], { models })).not.toContain('one maker')
  })

  it('carried votes: a counted vote from before the last closed round', () => {
    expect(
      badges([
        [no, no, yes],
        [no, no, 'failed'],
      ]),
    ).toContain('carried votes')
    expect(
      badges([
        [no, no, 'abstain'],
        [no, no, 'failed'],
      ]),
    ).not.toContain('carried votes')
    expect(badges([[no, no, 'failed']])).not.toContain('carried votes')
  })

  it('seats missing: refused or failed seats, not abstaining ones', () => {
    expect(badges([[no, no, no, 'failed']])).toContain('seats missing')
    expect(badges([[no, no, no, 'refused']])).toContain('seats missing')
    expect(badges([[no, no, no, 'abstain']])).not.toContain('seats missing')
  })

  it('names shown, amended, stopped early and rehearsal follow the debate', () => {
    expect(badges([unanimous], { settings: { aliases: false } })).toEqual(['names shown'])
    expect(badges([unanimous], { rehearsal: true })).toEqual(['rehearsal'])
    const debate = judgedDebate([unanimous])
    expect(verdict({ ...debate, amendments: [{ seat: 1, times: 1 }] }).badges).toEqual(['amended'])
    expect(verdict({ ...debate, stopped: 'daily-budget' }).badges).toEqual(['stopped early'])
  })

  it('says that the reviewer sat at the table unless no reviewer answered', () => {
    const debate = judgedDebate([unanimous])
    const review = playDebate([['o1', 'o1']]).debate.review
    if (!review) throw new Error('A played debate has a review.')
    const badgesWith = (changes: Partial<Review>) =>
      verdict({ ...debate, review: { ...review, ...changes } }).badges
    expect(badgesWith({ satAtTable: true })).toEqual(['reviewer sat at the table'])
    expect(badgesWith({ satAtTable: true, status: 'writing' })).toEqual(['reviewer sat at the table'])
    expect(badgesWith({ satAtTable: true, status: 'failed' })).toEqual([])
    expect(badgesWith({ satAtTable: false })).toEqual([])
  })

  it('come in one order', () => {
    const debate = judgedDebate(
      [
        [no, no, no, yes, yes, 'failed'],
        [no, yes, yes, yes, 'failed', 'out'],
      ],
      { rehearsal: true, settings: { aliases: false } },
    )
    expect(verdict({ ...debate, stopped: 'budget', amendments: [{ seat: 6, times: 1 }] }).badges).toEqual([
      'contested',
      'carried votes',
      'seats missing',
      'names shown',
      'amended',
      'stopped early',
      'rehearsal',
    ])
  })
})
