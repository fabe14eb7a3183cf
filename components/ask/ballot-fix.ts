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
        action: {
          type: 'changed',
          change: { question: `${draft.question.trim().replace(/[.!:…]+$/u, '')}?` },
        },
      }
    case 'options-same': {
      const repeat = firstRepeat(draft)
      return (
        repeat && { label: text.remove(repeat.text), action: { type: 'option.removed', key: repeat.key } }
      )
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

const lead = /^(which|what|who|where|when|how|welche[rsn]?|was|wer|wo|wann|wie|quel(le)?s?|qui|que|où)\s/iu
const verb =
  /^(should|shall|is|are|was|were|can|could|do|does|did|will|would|must|may|has|have|soll(te)?n?|ist|sind|est-ce|faut-il)\s/iu
const divider = /,\s*(?:or|oder|ou)\s+|,\s*|\s+(?:or|oder|ou)\s+/iu
const longestName = 4
/** How a clause begins that is no answer. */
const clause = /^(and|but|why|not|und|aber|warum|nicht|et|mais|pourquoi)\s/iu

/**
 * The answers that a question names itself: after a colon, after the comma of `Which is better, tea or coffee?`, or as
 * the whole of it. Null where they cannot be told from the rest of the sentence.
 */
export function namedAnswers(question: string): string[] | null {
  const asked = question.trim().replace(/[?？]+$/u, '')
  const [, list = asked] =
    /:(.+)$/u.exec(asked) ?? (lead.test(asked) ? /^[^,]+,(.+)$/u.exec(asked) : null) ?? []
  if (lead.test(list.trim()) || verb.test(list.trim())) return null
  const names = list.split(divider).map((name) => name.trim())
  const unfit = (name: string) => !name || clause.test(name) || name.split(/\s+/).length > longestName
  if (names.length < 2 || names.some(unfit)) return null
  return names.map((name) => name.charAt(0).toUpperCase() + name.slice(1))
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
