import { describe, expect, it } from 'vitest'
import {
  type ChosenBy,
  everyResponse,
  isChosen,
  type ResponseChoice,
} from '../../../../components/debate/response-choice.ts'

const responses: ChosenBy[] = [
  { seat: 1, vote: 'o1', changedMind: false },
  { seat: 1, vote: 'o2', changedMind: true },
  { seat: 2, vote: 'o2', changedMind: false },
  { seat: 3, vote: null, changedMind: false },
]
/** The places of the responses that a choice leaves. */
const left = (choice: Partial<ResponseChoice>) =>
  responses.flatMap((response, place) => (isChosen({ ...everyResponse, ...choice }, response) ? [place] : []))

describe('isChosen', () => {
  it('leaves every response at first, also one without a vote', () => {
    expect(left({})).toEqual([0, 1, 2, 3])
  })

  it('narrows to one vote and to changed minds', () => {
    expect(left({ filter: 'o2' })).toEqual([1, 2])
    expect(left({ filter: 'changed' })).toEqual([1])
    expect(left({ filter: 'abstain' })).toEqual([])
  })

  it('narrows to a pair once both are chosen', () => {
    expect(left({ pair: [1, null] })).toEqual([0, 1, 2, 3])
    expect(left({ pair: [null, 3] })).toEqual([0, 1, 2, 3])
    expect(left({ pair: [3, 1] })).toEqual([0, 1, 3])
  })

  it('wants both where a pair and a filter are chosen', () => {
    expect(left({ filter: 'o2', pair: [2, 3] })).toEqual([2])
    expect(left({ filter: 'changed', pair: [2, 3] })).toEqual([])
  })
})
