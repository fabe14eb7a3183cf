import { closedAnywhere, languages, openAnywhere } from './languages.ts'

const questionMark = /[?？؟՞⸮;]/u
const wordEnd = '(?![\\p{L}\\p{N}-])'
/** Words before the question word: "And which …", "At what age …". */
const before =
  '(?:(?:so|and|but|ok|und|et|y|e)\\s)?(?:(?:in|at|for|with|to|on|by|from|of|mit|für|auf|in|à|de|en|por)\\s)?'
const openStart = startOf('open', before)
const closedStart = startOf('closed', '')
/** Requests to choose, which stand well without a question mark. */
const request = /^(?:pick|choose|select|rate|rank|decide|name|judge|vote|tell)\b/iu

function startOf(kind: 'open' | 'closed', prefix: string): RegExp {
  const words = languages.map((language) => language[kind]).filter(Boolean)
  return new RegExp(`^${prefix}(?:${words.join('|')})${wordEnd}`, 'iu')
}

/** Whether a text asks something: it has a question mark, or one of its last clauses begins as questions do. */
export function isQuestion(text: string): boolean {
  if (questionMark.test(text) || /(?:か|吗|嗎|呢)。?\s*$/u.test(text)) return true
  return clausesOf(text).some((clause) =>
    [openStart, closedStart, request].some((start) => start.test(clause)),
  )
}

/**
 * Whether a question asks for more than Yes or No. Subordinate clauses ("When …, should we …?", "Should he, who …?") are
 * told apart by the clause that is asked: the first where that begins a yes/no question, else the last that begins any.
 */
export function isOpen(question: string): boolean {
  const clauses = clausesOf(question)
  if (openAnywhere.test(question)) return !closedAnywhere.test(question)
  if (startsClosed(clauses[0] ?? '')) return false
  const asked = clauses.findLast((clause) => openStart.test(clause) || closedStart.test(clause))
  return asked !== undefined && openStart.test(asked)
}

/** The English `was` begins a yes/no question, the German one of `Was ist …?` does not. */
function startsClosed(clause: string): boolean {
  return closedStart.test(clause) && !openStart.test(clause)
}

/** The clauses of the sentence that asks: the last with a question mark, or the last of all. */
function clausesOf(text: string): string[] {
  const sentences = text.trim().split(/(?<=[.!?？؟])\s+/u)
  const asking = sentences.findLast((sentence) => questionMark.test(sentence)) ?? sentences.at(-1) ?? ''
  return asking.split(/[,،:;–—]\s*/u).map((clause) => clause.replace(/^[\s¿¡"“«(]+/u, ''))
}
