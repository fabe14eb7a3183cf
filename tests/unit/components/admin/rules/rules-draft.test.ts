import { describe, expect, it } from 'vitest'
import {
  type AdminRules,
  draftErrors,
  draftOf,
  rulesChange,
} from '../../../../../components/admin/rules/rules-draft.ts'

const rules: AdminRules = {
  whoMayAsk: 'passcode',
  passcodeSet: true,
  asksPerHour: 30,
  mostPollSeats: 50,
  mostDebateSeats: 4,
  mostRounds: 3,
  mostSamples: 30,
  defaultBudgetUsd: 0.5,
  mostBudgetUsd: 10,
  dailyBudgetUsd: 10,
  defaultVisibility: 'unlisted',
  defaultPanel: null,
  reviewerChain: null,
  ruled: ['whoMayAsk', 'mostDebateSeats', 'defaultBudgetUsd'],
}

describe('a draft of the rules', () => {
  it('shows what was laid down, and leaves empty what was not', () => {
    expect(draftOf(rules)).toMatchObject({
      whoMayAsk: 'passcode',
      passcode: '',
      mostDebateSeats: '4',
      defaultBudgetUsd: '0.5',
      asksPerHour: '',
      mostPollSeats: '',
      defaultVisibility: '',
    })
  })

  it('sends only what is otherwise than before, and takes back what was emptied', () => {
    expect(rulesChange(draftOf(rules), rules)).toEqual({})
    const draft = {
      ...draftOf(rules),
      whoMayAsk: '',
      passcode: 'open, sesame',
      mostDebateSeats: '',
      mostPollSeats: ' 8 ',
      defaultBudgetUsd: '0,25',
      defaultVisibility: 'private',
    } as const
    expect(rulesChange(draft, rules)).toEqual({
      whoMayAsk: null,
      passcode: 'open, sesame',
      mostDebateSeats: null,
      mostPollSeats: 8,
      defaultBudgetUsd: 0.25,
      defaultVisibility: 'private',
    })
  })

  it('says what is no number', () => {
    const draft = { ...draftOf(rules), mostRounds: '1.5', asksPerHour: 'many', dailyBudgetUsd: 'a lot' }
    expect(draftErrors(draft).map(({ path }) => path)).toEqual([
      'asksPerHour',
      'mostRounds',
      'dailyBudgetUsd',
    ])
    expect(draftErrors(draftOf(rules))).toEqual([])
  })
})
