import { describe, expect, it } from 'vitest'
import { dayOf, daysBetween, daysUpTo, eachDay } from '../../../lib/house/days.ts'

describe('days', () => {
  it('are those of UTC', () => {
    expect(dayOf(Date.parse('2026-02-28T23:59:59.999Z'))).toBe('2026-02-28')
    expect(dayOf(Date.parse('2026-03-01T00:30:00+01:00'))).toBe('2026-02-28')
  })

  it('are counted with both ends, over the end of a month', () => {
    expect(daysBetween('2026-02-27', '2026-03-02')).toBe(4)
    expect(eachDay({ from: '2026-02-27', to: '2026-03-02' })).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
    ])
    expect(daysUpTo('2026-03-02', 4)).toEqual({ from: '2026-02-27', to: '2026-03-02' })
    expect(eachDay({ from: '2026-03-02', to: '2026-03-01' })).toEqual([])
  })
})
