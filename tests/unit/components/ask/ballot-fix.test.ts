import { describe, expect, it } from 'vitest'
import { type BallotFix, ballotFix, namedAnswers } from '../../../../components/ask/ballot-fix.ts'
import { type Draft, editDraft, emptyDraft } from '../../../../components/ask/draft.ts'
import { sentOptions } from '../../../../components/ask/start-body.ts'
import { checkBallot } from '../../../../lib/roundtable/ballot-check.ts'

function draftOf(question: string, texts: string[]): Draft {
  return { ...editDraft(emptyDraft([]), { type: 'options.replaced', texts }), question }
}

/** The fix for the issue of this code that the real check finds. */
function fixFor(draft: Draft, code: string): BallotFix | null {
  const issues = checkBallot(
    draft.question,
    sentOptions(draft).map((option) => option.text.trim()),
  )
  const issue = issues.find((found) => found.code === code)
  if (!issue) throw new Error(`The check does not find ${code}.`)
  return ballotFix(issue, draft)
}

function fixed(draft: Draft, code: string): Draft {
  const fix = fixFor(draft, code)
  return fix ? editDraft(draft, fix.action) : draft
}

describe('ballotFix', () => {
  it('makes a question of a statement', () => {
    const draft = draftOf('The city wants a new tram line. ', ['Yes', 'No'])
    expect(fixed(draft, 'not-a-question').question).toBe('The city wants a new tram line?')
  })

  it('removes the second of two options that are the same', () => {
    const draft = draftOf('Which?', ['Red', 'Blue', ' RED!'])
    expect(fixed(draft, 'options-same').options.map((option) => option.text)).toEqual(['Red', 'Blue'])
  })

  it.each([
    ['yes is said in two ways', ['Yes', 'Yeah', 'No'], ['Yes', 'No'], 'options-same'],
    ['one has a condition', ['Yes', 'Yes, with approval', 'No'], ['Yes', 'No'], 'options-overlap'],
    ['one holds the others', ['Vim', 'All of the above', 'Emacs'], ['Vim', 'Emacs'], 'options-overlap'],
    ['a row is left empty', ['', 'Vim', ' VIM', ''], ['', 'Vim', ''], 'options-same'],
  ])('removes the later option where %s', (_, texts, left, code) => {
    expect(fixed(draftOf('Which?', texts), code).options.map((option) => option.text)).toEqual(left)
  })

  it('offers nothing for options that have changed since the hint', () => {
    const [issue] = checkBallot('Which?', ['Red', 'Blue', 'red'])
    if (!issue) throw new Error('The check finds nothing.')
    expect(ballotFix(issue, draftOf('Which?', ['Red', 'Blue', 'green']))).toBeNull()
  })

  it('takes the answers that the question names', () => {
    const draft = draftOf('Which is better, tea or coffee?', ['Yes', 'No'])
    expect(fixFor(draft, 'yes-no-cannot-answer')?.label).toBe('Use Tea, Coffee')
    expect(fixed(draft, 'yes-no-cannot-answer').options.map((option) => option.text)).toEqual([
      'Tea',
      'Coffee',
    ])
  })

  it('makes room to write options where the question names none', () => {
    const draft = draftOf('Which database should a startup begin with?', ['Yes', 'No'])
    expect(fixed(draft, 'yes-no-cannot-answer').options.map((option) => option.text)).toEqual(['', '', ''])
  })

  it('leaves to people what only they can tell', () => {
    expect(ballotFix({ code: 'options-overlap', message: '' }, draftOf('Which?', ['A', 'B']))).toBeNull()
    expect(ballotFix({ code: 'not known here', message: '' }, draftOf('Which?', ['A', 'B']))).toBeNull()
  })
})

describe('namedAnswers', () => {
  it.each([
    ['Should we use Postgres, MySQL or SQLite?', null],
    ['Which is best: Postgres, MySQL or SQLite?', ['Postgres', 'MySQL', 'SQLite']],
    ['Tea, coffee, or water?', ['Tea', 'Coffee', 'Water']],
    ['Which is better, a city bike or a small car?', ['A city bike', 'A small car']],
    ['Is tea or coffee better?', null],
    ['Which is better for a company that has to grow, and why, or not at all?', null],
    ['Tee oder Kaffee?', ['Tee', 'Kaffee']],
    ['What is best?', null],
  ])('%s', (question, answers) => {
    expect(namedAnswers(question)).toEqual(answers)
  })
})
