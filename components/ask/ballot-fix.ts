import { askText } from '../text/ask.ts'
import type { Draft, DraftAction } from './draft.ts'

/** A hint of the ballot check, as the API gives it. */
export interface BallotIssue {
  code: string
  message: string
  suggestion?: string
}

/** What one click does about an issue. */
export interface BallotFix {
  label: string
  action: DraftAction
}

/** The one-click fix for an issue, where there is one that cannot make things worse; null where only a person can tell. */
export function ballotFix(issue: BallotIssue, draft: Draft): BallotFix | null {
  const text = askText.hint
  switch (issue.code) {
    case 'not-a-question':
      return {
        label: text.addMark,
        action: { type: 'changed', change: { question: `${draft.question.trim().replace(/[.!:…]+$/u, '')}?` } },
      }
    case 'options-same': {
      const repeat = firstRepeat(draft)
      return repeat && { label: text.remove(repeat.text), action: { type: 'option.removed', key: repeat.key } }
    }
    case 'yes-no-cannot-answer': {
      const named = namedAnswers(draft.question)
      if (!named) return { label: text.own, action: { type: 'options.replaced', texts: ['', '', ''] } }
      return { label: text.use(named), action: { type: 'options.replaced', texts: named } }
    }
    default:
      return null
  }
}

/** The answers that a question names itself, as in `… Postgres, MySQL or SQLite?`; null where none can be told apart. */
export function namedAnswers(question: string): string[] | null {
  const found = /((?:[^\s,]+,\s+)*)([^\s,]+),?\s+(?:or|oder|ou)\s+([^\s,?？]+)\s*[?？]$/iu.exec(question.trim())
  if (!found) return null
  const [, listed = '', last = '', other = ''] = found
  const answers = [...listed.split(',').map((answer) => answer.trim()), last, other].filter(Boolean)
  return answers.map((answer) => answer.charAt(0).toUpperCase() + answer.slice(1))
}

function firstRepeat(draft: Draft) {
  const keys = draft.options.map((option) => answerKey(option.text))
  return draft.options.find((_, index) => keys[index] && keys.indexOf(keys[index]) < index) ?? null
}

/** The same for answers that differ in case, width and punctuation only. */
function answerKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{S}]+/gu, '')
}
