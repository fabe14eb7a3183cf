import { describe, expect, it } from 'vitest'
import { optionClashes } from '../../../lib/roundtable/option-clashes.ts'

const found = (...options: string[]) => optionClashes(options).map(({ code, at }) => [code, at])

describe('optionClashes', () => {
  it.each([
    ['Yes', 'Yeah'],
    ['None', 'None of these'],
    ['Neither', 'None of them'],
    ['Blue', 'The blue'],
    ['Tea', ' TEA!'],
  ])('finds %j and %j to be the same', (first, second) => {
    expect(found('Another', first, second)).toEqual([['options-same', 2]])
  })

  it.each([
    ['A', 'The'],
    ['C', 'C#'],
    ['Yes, in full', 'Yes, in summary'],
    ['Tea', 'Both'],
    ['', ' '],
  ])('lets %j and %j stand together', (first, second) => {
    expect(found(first, second)).toEqual([])
  })

  it('finds an answer that holds the others', () => {
    expect(found('Linux', 'All of the above', 'Windows')).toEqual([['options-overlap', 1]])
  })

  it('names the first of those that are the same', () => {
    expect(optionClashes(['Maybe', 'No', 'maybe', 'MAYBE']).map(({ message }) => message)).toEqual([
      '“Maybe” and “maybe” are the same.',
      '“Maybe” and “MAYBE” are the same.',
    ])
  })
})
