import { describe, expect, it } from 'vitest'
import { checkBallot } from '../../../lib/roundtable/ballot-check.ts'

const yesNo = ['Yes', 'No']
const codes = (question: string, options = yesNo) => checkBallot(question, options).map(({ code }) => code)

describe('checkBallot', () => {
  it.each([
    ['Should an AI agent have write access to production in a company?', yesNo],
    ['should we go', yesNo],
    ['Soll Berlin eine Seilbahn bauen?', ['Ja', 'Nein']],
    ['When a model refuses, should it say why?', yesNo],
    ['What if taxes were abolished: would that be good?', yesNo],
    ['Should firms with ten or more employees pay it?', yesNo],
    ['Is it allowed or not?', yesNo],
    ['Which database should we use?', ['Postgres', 'MySQL', 'SQLite']],
    ['Pick the best editor', ['Vim', 'Emacs']],
    ['日本は首都を移すべきですか？', ['はい', 'いいえ']],
    ['Which language?', ['Java', 'JavaScript', 'C', 'C++', 'C#']],
    ['Where?', ['New York', 'New York State']],
    ['How old?', ['0-9', '10-19', '20-29']],
    ['How old?', ['1', '2', '3']],
    ['Which sign?', ['+', '-']],
  ])('has nothing to say about %j', (question, options) => {
    expect(checkBallot(question, options)).toEqual([])
  })

  it.each([
    'Which database should we use?',
    'how much should it cost?',
    'Warum ist der Himmel blau?',
    '  What is best?',
    'Should we take Postgres or MySQL?',
    'Do we stay or go?',
  ])('says that yes or no does not answer %j', (question) => {
    expect(codes(question)).toEqual(['yes-no-cannot-answer'])
    expect(codes(question, ['no', 'YES'])).toEqual(['yes-no-cannot-answer'])
  })

  it('asks for a question', () => {
    expect(codes('Cats are nice.')).toEqual(['not-a-question'])
    expect(codes('Nuclear power')).toEqual(['not-a-question'])
    expect(codes('')).toEqual([])
  })

  it('asks for one question at a time', () => {
    expect(codes('Should we go? And if so, is it safe?')).toEqual(['several-questions'])
    expect(codes('Should we really go??')).toEqual([])
  })

  it.each([
    ['Yes', 'yes!'],
    ['Ｙｅｓ', 'Yes'],
    ['New York', 'new-york'],
  ])('finds %j and %j to be the same', (first, second) => {
    expect(codes('Is it?', [first, second])).toEqual(['options-same'])
  })

  it.each([
    ['0-10', '10-20'],
    ['$5 to $10', '$8 to $20'],
    ['Yes', 'Yes, with approval'],
    ['Yes, with approval', 'Yes'],
    ['No', 'No (but later)'],
    ['Ja', 'Ja aber später'],
  ])('finds that %j and %j overlap', (first, second) => {
    expect(codes('Is it?', [first, second])).toEqual(['options-overlap'])
  })

  it('finds empty options, each once', () => {
    expect(codes('Is it?', ['Yes', '', ' '])).toEqual(['option-empty', 'option-empty'])
  })

  it('names the options it means', () => {
    const [issue] = checkBallot('Is it?', ['Maybe', 'No', 'maybe'])
    expect(issue?.message).toBe('“Maybe” and “maybe” are the same.')
  })

  it('stays quick on hostile text', () => {
    const started = performance.now()
    checkBallot(`is ${'a or '.repeat(400)}`, [
      ' '.repeat(200),
      `${'1'.repeat(100)}-${'1'.repeat(99)}`,
      `${' '.repeat(199)}x`,
    ])
    expect(performance.now() - started).toBeLessThan(200)
  })
})
