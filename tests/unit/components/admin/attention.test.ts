import { describe, expect, it } from 'vitest'
import { attentionOf, type Standing } from '../../../../components/admin/overview/attention.ts'

const well: Standing = {
  now: { spentUsd: 1, reservedUsd: 0, queued: 0, running: 2, oldestWaitingSeconds: 0 },
  dailyBudgetUsd: 10,
  failing: [],
  seatable: 6,
  ollamaModels: 0,
}
const kinds = (changes: Partial<Standing>) => attentionOf({ ...well, ...changes }).map(({ kind }) => kind)
const now = (changes: Partial<Standing['now']>) => ({ now: { ...well.now, ...changes } })

describe('attentionOf', () => {
  it('is quiet while all is well', () => {
    expect(kinds({})).toEqual([])
    expect(kinds(now({ queued: 3, oldestWaitingSeconds: 5 }))).toEqual([])
  })

  it('counts what is reserved towards the cap', () => {
    expect(kinds(now({ spentUsd: 7.9 }))).toEqual([])
    expect(kinds(now({ spentUsd: 6, reservedUsd: 2 }))).toEqual(['cap-near'])
    expect(kinds(now({ spentUsd: 6, reservedUsd: 4 }))).toEqual(['cap-reached'])
    expect(kinds({ ...now({ spentUsd: 0 }), dailyBudgetUsd: 0 })).toEqual(['cap-reached'])
  })

  it('puts the gravest first', () => {
    const failing = [
      { connection: 'c', name: 'C', code: 'bad-key' as const, message: 'No.', since: null, until: null },
    ]
    const worst = {
      ...now({ spentUsd: 11, oldestWaitingSeconds: 31 }),
      seatable: 0,
      failing,
      ollamaModels: 1,
    }
    expect(kinds(worst)).toEqual(['no-model', 'failing', 'cap-reached', 'waiting', 'ollama'])
  })
})
