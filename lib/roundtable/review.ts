import type { Ballot, Option, OptionId } from './debate.ts'
import { extractJson, fieldOf, isRecord, type JsonRecord } from './extract-json.ts'
import type { Labels } from './option-order.ts'
import { readBallot } from './read-ballot.ts'
import { cutAt, singleLine, wellFormed } from './text.ts'

/** Words that a reviewer says are quoted, with the label of the statement it names. Unchecked. */
export interface ClaimedQuote {
  statement: string | null
  quote: string | null
}

/** What a reviewer wrote, read from its answer; its quotations are unchecked. */
export interface ParsedReview {
  headline: string
  narrative: string[]
  strongest: ({ option: OptionId; argument: string } & ClaimedQuote)[]
  turningPoints: ({ text: string } & ClaimedQuote)[]
  minority: { option: Ballot; position: string }[]
  agreedFacts: string[]
  disputedFacts: string[]
  wouldSettle: string[]
}

export type ReviewAnswer = { ok: true; review: ParsedReview } | { ok: false; problem: string }

/** Longest texts kept, in UTF-16 units, and most items of a list. */
const longest = { headline: 300, paragraph: 4_000, sentence: 1_500, items: 16 }

/**
 * Reads a reviewer's raw answer. It needs a headline and a paragraph; anything else that is missing or names no option is
 * left out. Not ok: `problem` says in one sentence of ours what is wrong.
 */
export function parseReview(
  raw: string,
  ballotPaper: { labels: Labels; options: readonly Option[] },
): ReviewAnswer {
  const answer = extractJson(raw, (record) => fieldOf(record, 'headline') !== undefined).at(-1)
  if (!answer) return { ok: false, problem: 'The answer holds no complete JSON object with a headline.' }
  const headline = line(fieldOf(answer, 'headline'), longest.headline)
  const narrative = paragraphs(fieldOf(answer, 'narrative'))
  if (headline === '') return { ok: false, problem: 'The review has no headline.' }
  if (narrative.length === 0) return { ok: false, problem: 'The review has no narrative.' }
  const ballot = (item: JsonRecord) =>
    readBallot(fieldOf(item, 'option'), ballotPaper.labels, ballotPaper.options)
  return {
    ok: true,
    review: {
      headline,
      narrative,
      strongest: records(fieldOf(answer, 'strongest')).flatMap((item) => {
        const [option, argument] = [ballot(item), line(fieldOf(item, 'argument'), longest.sentence)]
        return option === null || option === 'abstain' || argument === ''
          ? []
          : [{ option, argument, ...claim(item) }]
      }),
      turningPoints: records(fieldOf(answer, 'turningPoints')).flatMap((item) => {
        const text = line(fieldOf(item, 'text'), longest.sentence)
        return text === '' ? [] : [{ text, ...claim(item) }]
      }),
      minority: records(fieldOf(answer, 'minority')).flatMap((item) => {
        const [option, position] = [ballot(item), line(fieldOf(item, 'position'), longest.sentence)]
        return option === null || position === '' ? [] : [{ option, position }]
      }),
      agreedFacts: lines(fieldOf(answer, 'agreedFacts')),
      disputedFacts: lines(fieldOf(answer, 'disputedFacts')),
      wouldSettle: lines(fieldOf(answer, 'wouldSettle')),
    },
  }
}

function line(value: unknown, length: number): string {
  return typeof value === 'string' ? cutAt(singleLine(value), length) : ''
}

function claim(item: JsonRecord): ClaimedQuote {
  const [, number] = /^s?(\d{1,4})\b/i.exec(String(fieldOf(item, 'statement') ?? '').trim()) ?? []
  return {
    statement: number === undefined ? null : `S${number}`,
    quote: line(fieldOf(item, 'quote'), longest.sentence) || null,
  }
}

function list(value: unknown): unknown[] {
  return (Array.isArray(value) ? value : typeof value === 'string' ? [value] : []).slice(0, longest.items)
}

function records(value: unknown): JsonRecord[] {
  return list(value).filter(isRecord)
}

function lines(value: unknown): string[] {
  return list(value)
    .map((item) => line(item, longest.sentence))
    .filter((item) => item !== '')
}

function paragraphs(value: unknown): string[] {
  return list(value)
    .flatMap((item) => (typeof item === 'string' ? wellFormed(item).split(/\n{2,}/) : []))
    .map((paragraph) => cutAt(paragraph.trim(), longest.paragraph))
    .filter((paragraph) => paragraph !== '')
    .slice(0, longest.items)
}
