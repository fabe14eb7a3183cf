import { pickSentence } from './pick-sentence.ts'
import type { ReadPrompt, ReadStatement } from './read-prompt.ts'

/** What the scripted reviewer answers: set phrases around sentences that stand in the statements it was shown. */
export function writeReview(prompt: ReadPrompt): Record<string, unknown> {
  const { statements } = prompt
  const votes = [...new Set(statements.map((statement) => statement.vote))]
  const textOf = (vote: string) =>
    prompt.options.find((option) => option.label === vote)?.text ?? 'abstaining'
  const speakers = votes.flatMap((vote) => statements.findLast((statement) => statement.vote === vote) ?? [])
  const turns = statements.filter((statement) => statement.changedMind)
  return {
    headline: 'Scripted review, not AI: how scripted panelists answered, and on what their answers rest.',
    narrative: [
      'Scripted review, not AI: nobody at this table has thought about the question. It shows what a debate looks like.',
      `The positions differ in what they weigh first. ${speakers.map(said).join(' ')}`.trim(),
      turns.length > 0
        ? `After reading each other, ${turns.map(({ alias }) => alias).join(' and ')} took another side; the rest kept theirs.`
        : 'Nobody took another side after giving a first answer.',
    ],
    strongest: speakers
      .filter(({ vote }) => vote !== 'abstain')
      .map((statement) => ({
        option: statement.vote,
        argument: `The best case for it at this table is that of ${statement.alias}.`,
        ...claim(statement, 1),
      })),
    turningPoints: turns.map((statement) => ({
      text: `${statement.alias} gave up its first answer after reading the others.`,
      ...claim(statement, 1),
    })),
    minority: votes.map((vote) => ({ option: vote, position: position(vote, textOf(vote), statements) })),
    agreedFacts: ['Every answer has a cost, and it matters who bears it.'],
    disputedFacts: ['Whether the harm of a mistake could be limited once it shows.'],
    wouldSettle: [
      'A trial on a small scale, compared like with like.',
      'Reports from those who have tried both.',
    ],
  }
}

function said(statement: ReadStatement): string {
  const sentence = pickSentence(statement.words)
  return sentence === null ? '' : `${statement.alias} says: “${sentence}”`
}

function claim(statement: ReadStatement, later: number): { statement: string | null; quote: string | null } {
  const quote = pickSentence(statement.words, later)
  return quote === null ? { statement: null, quote: null } : { statement: statement.label, quote }
}

function position(vote: string, text: string, statements: ReadStatement[]): string {
  const holder = statements.findLast((statement) => statement.vote === vote)
  const sentence = holder ? pickSentence(holder.words, 2) : null
  const held = vote === 'abstain' ? 'Some would not choose' : `Some hold to ${text}`
  return sentence === null
    ? `${held}, for reasons of their own.`
    : `${held}; as ${holder?.alias} puts it, “${sentence}”`
}
