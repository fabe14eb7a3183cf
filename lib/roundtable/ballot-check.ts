import { languages } from './languages.ts'
import { optionClashes } from './option-clashes.ts'
import { likenessOf } from './option-likeness.ts'
import { isOpen, isQuestion } from './question-kind.ts'

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

const choice =
  /\s(?:or|oder)\s+(?!(not|more|less|fewer|later|earlier|higher|lower|older|younger|above|below|so|otherwise|at|even|any|both|nicht)\b)(\S+\s+){0,3}\S+[?？]\s*$/iu
/** Answers that take no side, and that change nothing in what a Yes/No ballot can answer. */
const undecided = new Set(
  ['maybe', 'perhaps', 'unsure', 'undecided', 'not sure', 'don’t know', 'I don’t know', 'it depends'].map(
    likenessOf,
  ),
)
/** Answers to a statement. */
const verdicts = new Set(['agree', 'true', 'for', 'support'])

/**
 * What is likely wrong with a question and its options, in the order of the ballot paper. Rules are few and cautious: a
 * hint that is often wrong is not read.
 */
export function checkBallot(question: string, options: string[]): BallotIssue[] {
  return [
    ...questionIssues(question, options),
    ...answerIssues(question, options),
    ...optionIssues(question, options),
  ]
}

function questionIssues(question: string, options: string[]): BallotIssue[] {
  const marks = question.match(/[?？؟]+(?=\s|$)|[？؟]+/gu)?.length ?? 0
  if (marks > 1)
    return [
      {
        code: 'several-questions',
        message: 'There is more than one question here, and a vote can answer only one.',
        suggestion: 'Ask the one that matters, and put the rest into the context.',
      },
    ]
  if (question.trim() === '' || isQuestion(question) || answersStand(question, options)) return []
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
  const open = isOpen(question)
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

/** Whether no question is needed: the options answer a statement, or are named by what they stand under ("Tabs vs spaces"). */
function answersStand(question: string, options: string[]): boolean {
  const keys = options.map(likenessOf).filter(Boolean)
  const asked = likenessOf(question)
  return (
    keys.some((key) => verdicts.has(key)) ||
    (keys.length > 1 && keys.every((key) => key.length > 1 && asked.includes(key)))
  )
}

function isYesNo(options: string[]): boolean {
  const given = options
    .map(likenessOf)
    .filter((key) => !undecided.has(key))
    .sort()
    .join()
  return languages.some(({ yesNo }) => yesNo.some((words) => words.map(likenessOf).sort().join() === given))
}

function optionIssues(question: string, options: string[]): BallotIssue[] {
  const clashes = optionClashes(options, question)
  return options.flatMap((option, at): BallotIssue[] => {
    if (option.trim() === '') return [{ code: 'option-empty', message: `Option ${at + 1} is empty.` }]
    return clashes
      .filter((clash) => clash.at === at)
      .map(({ code, message }) =>
        code === 'options-same'
          ? { code, message }
          : { code, message, suggestion: 'Word them so that only one can be chosen.' },
      )
  })
}
