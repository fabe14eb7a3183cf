import { describe, expect, it } from 'vitest'
import { draftFrom } from '../../../../components/ask/draft-from.ts'
import { startBody } from '../../../../components/ask/start-body.ts'
import { playDebate } from '../../../support/play-debate.ts'

const debate = playDebate([['o1', 'o2']], {
  question: 'Again?',
  settings: { aliases: false, rounds: 2 },
}).debate

describe('a draft that asks a debate again', () => {
  it('asks the same of the same and names its parent', () => {
    expect(startBody(draftFrom(debate, 'unlisted'))).toMatchObject({
      question: 'Again?',
      options: ['Yes', 'No'],
      seats: [{ model: 'model-1' }, { model: 'model-2' }],
      rounds: 2,
      aliases: false,
      parent: debate.id,
    })
  })

  it.each([
    ['public', 'unlisted', null],
    ['public', 'private', null],
    ['unlisted', 'private', null],
    ['unlisted', 'unlisted', null],
    ['private', 'unlisted', 'private'],
    ['unlisted', 'public', 'unlisted'],
    ['public', 'public', null],
  ] as const)(
    'of a %s debate in a house for %s ones is for no more readers than either',
    (parent, house, chosen) => {
      expect(draftFrom({ ...debate, visibility: parent }, house).visibility).toBe(chosen)
    },
  )
})
