import type { AnswerSchema, PromptMessage } from '../adapter.ts'

/** A statement as it stands in a prompt. */
export interface ReadStatement {
  label: string
  alias: string
  /** Label of an option, or `abstain`. */
  vote: string
  changedMind: boolean
  words: string
}

/** What anyone who reads a prompt and its answer's schema can know, and all that scripted panelists know. */
export interface ReadPrompt {
  kind: 'first-round' | 'exchange' | 'review'
  question: string
  options: { label: string; text: string }[]
  /** The reader's own earlier ballot; null in round 1. */
  own: string | null
  statements: ReadStatement[]
}

/** Reads a rendered prompt. */
export function readPrompt(messages: readonly PromptMessage[], answer: AnswerSchema): ReadPrompt {
  const properties = asRecord(answer.schema.properties)
  const kind = 'headline' in properties ? 'review' : 'opposingCase' in properties ? 'exchange' : 'first-round'
  const user = messages.findLast((message) => message.role === 'user')?.text ?? ''
  return {
    kind,
    ...readPaper(user, optionLabels(kind, properties)),
    own: readOwn(user),
    statements: readStatements(user),
  }
}

/** The question and its options, which stand before all delimited data; the question may look like anything. */
function readPaper(user: string, labels: string[]): Pick<ReadPrompt, 'question' | 'options'> {
  const plain = user.replace(/^<(\w+-\w+)>\n[\s\S]*?\n<\/\1>$/gm, '')
  const pattern = new RegExp(`\n\nOptions:\n${labels.map((label) => `${label}: (.*)`).join('\n')}`, 'g')
  const lines = [...plain.matchAll(pattern)].at(-1)
  return {
    question: plain
      .slice(0, lines?.index)
      .replace(/^Question:\n/, '')
      .trim(),
    options: labels.map((label, index) => ({ label, text: lines?.[index + 1] ?? label })),
  }
}

function optionLabels(kind: ReadPrompt['kind'], properties: Record<string, unknown>): string[] {
  const item = asRecord(asRecord(asRecord(properties.strongest).items).properties)
  const choice = asRecord(kind === 'review' ? item.option : properties.vote).enum
  return Array.isArray(choice)
    ? choice.filter((label) => typeof label === 'string' && label !== 'abstain')
    : []
}

function readOwn(user: string): string | null {
  const match = /^Your own earlier statement, in which you (?:abstained|voted (\w{1,2}): )/m.exec(user)
  return match ? (match[1] ?? 'abstain') : null
}

function readStatements(user: string): ReadStatement[] {
  const [, block = ''] = /^<statements-\w+>\n([\s\S]*)\n<\/statements-\w+>$/m.exec(user) ?? []
  const pattern =
    /^(S\d+) \((.+?)(?:, round .+?)?\) (?:abstains|votes (\w{1,2}): .*?)( \(changed its mind.*\))?\nReasoning: (.*)$/gm
  return [...block.matchAll(pattern)].map(([, label = '', alias = '', vote, changed, words = '']) => ({
    label,
    alias,
    vote: vote ?? 'abstain',
    changedMind: changed !== undefined,
    words,
  }))
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
