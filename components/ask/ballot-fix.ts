import { optionClashes } from '../../lib/roundtable/option-clashes.ts'
import { askText } from '../text/ask.ts'
import type { Draft, DraftAction, DraftOption } from './draft.ts'
import { sentOptions } from './start-body.ts'

/** A hint of the ballot check, as the API gives it. */
export interface BallotIssue {
  code: string
  message: string
  suggestion?: string
}

/** What one click does about an issue. */
export interface BallotFix {
  label: string
  /** What is said once it is done. */
  done: string
  action: DraftAction
}

/** The one-click fix for an issue, where there is one that cannot make things worse; null where only a person can tell. */
export function ballotFix(issue: BallotIssue, draft: Draft): BallotFix | null {
  const text = askText.hint
  switch (issue.code) {
    case 'not-a-question':
      return {
        label: text.addMark,
        done: text.markAdded,
        action: {
          type: 'changed',
          change: { question: `${draft.question.trim().replace(/[.!:…]+$/u, '')}?` },
        },
      }
    case 'options-same':
    case 'options-overlap': {
      const later = clashing(issue, draft)
      if (!later) return null
      const action: DraftAction = { type: 'option.removed', key: later.key }
      return { label: text.remove(later.text), done: askText.options.removed(later.text), action }
    }
    case 'yes-no-cannot-answer': {
      const named = namedAnswers(draft.question)
      const texts = named ?? ['', '', '']
      return {
        label: named ? text.use(named) : text.own,
        done: text.replaced,
        action: { type: 'options.replaced', texts },
      }
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

/** The option to do without: the later one of the two that the hint names, told apart as the check does. */
function clashing(issue: BallotIssue, draft: Draft): DraftOption | null {
  const options = sentOptions(draft)
  const clash = optionClashes(
    options.map((option) => option.text.trim()),
    draft.question,
  ).find(({ code, message }) => code === issue.code && message === issue.message)
  return (clash && options[clash.at]) ?? null
}
