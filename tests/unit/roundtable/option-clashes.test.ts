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

  it.each([
    ['Mushroom', 'Mushrooms'],
    ['Hot dogs', 'hot dog'],
    ['Potato', 'Potatoes'],
    ['Berries', 'Berry'],
    ['React', 'react.js'],
    ['NodeJS', 'Node'],
  ])('finds %j and %j to look like one option', (first, second) => {
    expect(found('Another', first, second)).toEqual([['options-overlap', 2]])
  })

  it.each([
    ['Java', 'JavaScript'],
    ['C', 'Cs'],
    ['Glass', 'Glasss'],
    ['Day', 'Daies'],
    ['1', '1s'],
    ['GPL-2', 'LGPL-2'],
    ['One child', 'Two children'],
    ['ASP', 'ASP.NET'],
  ])('takes %j and %j for two answers', (first, second) => {
    expect(found(first, second)).toEqual([])
  })

  it('lets two ways to write a name stand where the question is about them', () => {
    expect(optionClashes(['user', 'users'], 'Should the table be called “user” or “users”?')).toEqual([])
    expect(optionClashes(['user', 'users'], 'Who should pay, the users?')).toHaveLength(1)
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
