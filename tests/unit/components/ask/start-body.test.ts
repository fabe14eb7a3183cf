import { describe, expect, it } from 'vitest'
import { editDraft, emptyDraft } from '../../../../components/ask/draft.ts'
import { startBody } from '../../../../components/ask/start-body.ts'

const draft = {
  ...emptyDraft([
    { model: 'a/one', persona: ' A lawyer ' },
    { model: 'b/two', persona: '' },
  ]),
  question: ' Is it? ',
}

describe('startBody', () => {
  it('says what was asked and leaves to the house what nobody set', () => {
    expect(startBody(draft)).toEqual({
      question: 'Is it?',
      options: ['Yes', 'No'],
      mode: 'debate',
      seats: [{ model: 'a/one', persona: 'A lawyer' }, { model: 'b/two' }],
      rounds: 1,
      debateOn: 'disagreement',
      aliases: true,
    })
  })

  it('sends a poll its samples, and nothing that only a debate knows', () => {
    const body = startBody({ ...draft, mode: 'poll', samples: 3, rounds: 2 })
    expect(body).toMatchObject({ mode: 'poll', samples: 3 })
    for (const field of ['rounds', 'debateOn', 'aliases']) expect(body).not.toHaveProperty(field)
    expect(startBody(draft)).not.toHaveProperty('samples')
  })

  it('leaves out rows without an answer', () => {
    const gappy = editDraft(draft, { type: 'options.replaced', texts: ['Yes', '  ', ' No '] })
    expect(startBody(gappy).options).toEqual(['Yes', 'No'])
  })

  it('carries context, reviewer, visibility, parent and cap where they are given', () => {
    expect(
      startBody({
        ...{ ...draft, context: 'Ten people', reviewer: 'c/three', visibility: 'private', parent: 'd1' },
        budgetUsd: '0,50',
      }),
    ).toMatchObject({
      ...{ context: 'Ten people', reviewer: 'c/three', visibility: 'private', parent: 'd1' },
      budgetUsd: 0.5,
    })
  })

  it('leaves a cap that is no number for the server to name', () => {
    expect(startBody({ ...draft, budgetUsd: 'a lot' }).budgetUsd).toBe('a lot')
  })
})
