import type { AnswerSchema } from './prompt.ts'
import { orNull, record, text } from './schema-parts.ts'

/**
 * What a seat returns: its reasoning first, so that it streams first. In an exchange round (`statements` are the labels of
 * what it was shown) also the opposing case and what persuaded it.
 */
export function turnSchema(labels: string[], statements: string[] | null): AnswerSchema {
  const reasoning = text('Your reasons, at most 250 words, in the language of the question.')
  const ballot = {
    gist: text('The core of your answer in at most 20 words.'),
    vote: {
      type: 'string',
      enum: [...labels, 'abstain'],
      description: 'The label of one option, or abstain.',
    },
    confidence: {
      type: 'integer',
      description: 'How sure you are of your vote: a whole number from 0 to 100.',
    },
  }
  if (statements === null) return { name: 'statement', schema: record({ reasoning, ...ballot }) }
  const opposingCase = text('The strongest case against your position, in one or two sentences.')
  return {
    name: 'statement',
    schema: record({ reasoning, opposingCase, ...ballot, persuadedBy: persuadedBy(statements) }),
  }
}

function persuadedBy(statements: string[]): Record<string, unknown> {
  if (statements.length === 0) return { type: 'null' }
  const credit = record({
    statement: {
      type: 'string',
      enum: statements,
      description: 'The label of the statement that changed your ballot.',
    },
    quote: text('The words that changed it, copied exactly from that statement, at least 4 words.'),
  })
  return { ...orNull(credit), description: 'Null if your ballot did not change or no statement changed it.' }
}
