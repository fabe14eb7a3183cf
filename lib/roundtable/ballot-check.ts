import { overlapOf } from './option-overlap.ts'

/** A hint at what a ballot paper could do better; never a refusal. */
export interface BallotIssue {
  code:
    | 'not-a-question'
    | 'several-questions'
    | 'yes-no-cannot-answer'
    | 'options-same'
    | 'options-overlap'
    | 'option-empty'
  message: string
  suggestion?: string
}

const questionMark = /[?？؟՞⸮;]/u
const yesNoWords = [
  ['yes', 'no'],
  ['ja', 'nein'],
  ['ja', 'nee'],
  ['ja', 'nej'],
  ['oui', 'non'],
  ['sí', 'no'],
  ['si', 'no'],
  ['sì', 'no'],
  ['sim', 'não'],
  ['да', 'нет'],
  ['はい', 'いいえ'],
  ['是', '否'],
]
/** Words that ask for more than yes or no; subordinate clauses ("When …, should we …?") are told apart below. */
const openWord =
  /^(what(?! if)|which|who|whom|whose|where|when|why(?! not)|how(?! about)|was|welche[rsn]?|wer|wo|wann|warum|wie|quel(le)?s?|qui|où|quand|pourquoi|comment|qué|cuál(es)?|quién|dónde|cuándo|cómo)\s/iu
const closedClause =
  /,\s*(should|shall|is|are|was|were|can|could|do|does|did|will|would|must|may|has|have|soll|sollte|ist)\s/iu
const choice =
  /\sor\s+(?!(not|more|less|fewer|later|earlier|higher|lower|older|younger|above|below|so|otherwise|at|even|any|both)\b)(\S+\s+){0,3}\S+[?？]\s*$/iu
/** Beginnings of questions, and of requests to choose, that stand well without a question mark. */
const asking =
  /^(should|shall|is|are|was|were|can|could|do|does|did|will|would|must|may|has|have|what|which|who|whom|whose|where|when|why|how|pick|choose|select|rate|rank|decide|name|judge|vote|tell)\b/iu

/**
 * What is likely wrong with a question and its options, in the order of the ballot paper. Rules are few and cautious: a
 * hint that is often wrong is not read.
 */
export function checkBallot(question: string, options: string[]): BallotIssue[] {
  return [...questionIssues(question), ...answerIssues(question, options), ...optionIssues(options)]
}

function questionIssues(question: string): BallotIssue[] {
  const marks = question.match(/[?？؟]+(?=\s|$)|[？؟]+/gu)?.length ?? 0
  if (marks > 1)
    return [
      {
        code: 'several-questions',
        message: 'There is more than one question here, and a vote can answer only one.',
        suggestion: 'Ask the one that matters, and put the rest into the context.',
      },
    ]
  if (questionMark.test(question) || asking.test(question) || question.trim() === '') return []
  return [
    {
      code: 'not-a-question',
      message: 'This reads like a statement or a topic.',
      suggestion: 'Say what is to be decided, as a question.',
    },
  ]
}

function answerIssues(question: string, options: string[]): BallotIssue[] {
  if (!isYesNo(options)) return []
  const open = openWord.test(question.trim()) && !closedClause.test(question)
  if (!open && !choice.test(question)) return []
  return [
    {
      code: 'yes-no-cannot-answer',
      message: open
        ? 'Yes or No does not answer this question.'
        : 'This may be a choice that Yes or No does not answer.',
      suggestion: 'Name the possible answers as options.',
    },
  ]
}

function isYesNo(options: string[]): boolean {
  const given = options.map(comparable).sort().join()
  return yesNoWords.some((words) => [...words].sort().join() === given)
}

function optionIssues(options: string[]): BallotIssue[] {
  const keys = options.map(comparable)
  return options.flatMap((option, index): BallotIssue[] => {
    if (option.trim() === '') return [{ code: 'option-empty', message: `Option ${index + 1} is empty.` }]
    const earlier = keys.indexOf(keys[index] ?? '')
    if (earlier < index && keys[index] !== '')
      return [{ code: 'options-same', message: `“${options[earlier]}” and “${option}” are the same.` }]
    const other = options.slice(0, index).find((before) => overlapOf(before, option))
    if (other === undefined) return []
    return [
      {
        code: 'options-overlap',
        message: `“${other}” and “${option}” can both be right.`,
        suggestion: 'Word them so that only one can be chosen.',
      },
    ]
  })
}

/** Options that differ in case, width or usual punctuation only are the same; `C` and `C#` are not. */
function comparable(option: string): string {
  const key = option.normalize('NFKC').toLowerCase()
  return key.replace(/[\s\p{Pd}\p{Pi}\p{Pf}'"_.,;:!?()]+/gu, '') || key.trim()
}
