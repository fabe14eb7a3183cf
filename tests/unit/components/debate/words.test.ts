import { describe, expect, it } from 'vitest'
import { day, duration, shorten } from '../../../../components/debate/format.ts'
import { announcement, pageTitle, tabTitle } from '../../../../components/debate/live-words.ts'
import { progressLine } from '../../../../components/debate/progress-line.ts'
import { seatInitials } from '../../../../components/debate/seat-initials.ts'
import { tableWords } from '../../../../components/debate/table-words.ts'
import { chanceSentence } from '../../../../components/text/debate.ts'
import type { Debate } from '../../../../lib/roundtable/debate.ts'
import {
  crowdDebate,
  noQuorumDebate,
  rightToLeftDebate,
  runningDebate,
  tieDebate,
} from '../../../fixtures/debates/hard-cases.ts'
import { seedDebate } from '../../../fixtures/debates/seed.ts'
import { splitDebate, splitLog } from '../../../fixtures/debates/split.ts'

describe('figures', () => {
  it('writes durations as people read them', () => {
    expect([800, 8_140, 26_000, 60_000, 125_000].map(duration)).toEqual([
      '0.8 s',
      '8.1 s',
      '26 s',
      '1 min',
      '2 min 5 s',
    ])
  })

  it('writes days in UTC', () => {
    expect(day('2026-11-22T23:59:00.000Z')).toBe('22 November 2026')
  })

  it('counts a character of a square as two letters', () => {
    expect(shorten('与えるべき', 10)).toBe('与えるべき')
    expect(shorten('与えるべきではない', 10)).toBe('与えるべ…')
  })

  it('cuts text between characters, never within one', () => {
    expect(shorten('short', 8)).toBe('short')
    expect(shorten('👩‍🚀👩‍🚀', 2)).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)
    expect(shorten('a long text', 7)).toBe('a long…')
  })
})

describe('chanceSentence', () => {
  it('says the odds in words', () => {
    expect(chanceSentence(0.21875, 6, 5, 2)).toContain('5 or more votes in 22 of 100 debates')
    expect(chanceSentence(0.03125, 6, 6, 2)).toContain('all 6 votes in 3 of 100 debates')
    expect(chanceSentence(0.004, 6, 6, 4)).toContain('4 of 1,000 debates')
    expect(chanceSentence(1e-9, 24, 17, 12)).toContain('fewer than 1 of 1,000 debates')
    expect(chanceSentence(1, 3, 2, 2)).toContain('in every debate')
    expect(chanceSentence(0.999, 9, 3, 4)).toContain('nearly every debate')
  })
})

describe('the middle of the table', () => {
  it('holds the tally with the same dignity for every label', () => {
    expect(tableWords(seedDebate())).toEqual({ large: '6 votes', small: 'all for No' })
    expect(tableWords(splitDebate())).toEqual({ large: '5 : 1', small: 'No leads by 4' })
    expect(tableWords(tieDebate())).toEqual({ large: '3 : 3', small: 'nobody leads' })
    expect(tableWords(noQuorumDebate())).toEqual({ large: '2 of 6 answered', small: 'too few for a verdict' })
    expect(tableWords(crowdDebate()).large).toBe('17 : 1 : 1 : …')
  })

  it('names the round that runs', () => {
    expect(tableWords(runningDebate())).toEqual({ large: 'Round 2', small: '1 of 6 answered' })
  })

  it('names one seat that is asked again, and not its round', () => {
    const reopening = { seat: 6, round: 1, sample: 1 }
    const words = tableWords({ ...seedDebate(), status: 'running', reopening })
    expect(words).toEqual({ large: 'Asked again', small: 'one seat' })
  })
})

describe('titles and announcements', () => {
  it('has the verdict line in the title once it stands', () => {
    expect(pageTitle(seedDebate())).toMatch(/^Unanimous — No \(6\/6 votes\) · Should an AI agent/)
    expect(pageTitle(runningDebate())).toMatch(/^Should an AI agent/)
    expect(tabTitle(runningDebate())).toMatch(/^\(1\/6\) Should/)
    expect(tabTitle(seedDebate())).toMatch(/^✓ Unanimous/)
  })

  it('announces rounds, the review and the end', () => {
    expect(announcement(runningDebate())).toBe('Round 2 has begun.')
    expect(announcement(splitLog().beginReview().debate())).toBe('The review is being written.')
    expect(announcement(splitDebate())).toBe('The debate is over. Supermajority — No (5/6 votes).')
  })

  it('announces what is asked again by its name, not as a round', () => {
    const again = (reopening: Debate['reopening']) =>
      announcement({ ...seedDebate(), review: null, status: 'running', reopening })
    expect(again({ seat: 6, round: 1, sample: 1 })).toMatch(/^One seat is being asked again/)
    expect(again({ seat: null, round: null, sample: null })).toBe('The review is being asked for again')
  })

  it('says what goes on just now', () => {
    expect(progressLine(runningDebate())).toBe('Round 2: 1 of 6 answers are in')
    expect(progressLine(splitLog().beginReview().debate())).toBe('Mistral Medium 3.5 is writing the review')
    expect(progressLine(splitLog().debate())).toBe('The next step is being prepared')
  })
})

describe('seatInitials', () => {
  it('takes the maker’s letters where every maker has one seat', () => {
    expect([...seatInitials(seedDebate().seats).values()]).toEqual(['OA', 'AN', 'GO', 'MO', 'XA', 'PE'])
  })

  it('takes the model’s otherwise, each pair once', () => {
    const initials = [...seatInitials(crowdDebate().seats).values()]
    expect(new Set(initials).size).toBe(24)
    expect([...seatInitials(rightToLeftDebate().seats).values()]).toHaveLength(3)
  })
})
