import type { Ballot, Option } from './debate.ts'
import { extractJson, fieldOf, isRecord, type JsonRecord } from './extract-json.ts'
import type { Labels } from './option-order.ts'
import { readBallot } from './read-ballot.ts'
import { cutAt, cutAtSentence, singleLine, wellFormed } from './text.ts'

/** What a seat said, read from its answer. */
export interface ParsedStatement {
  vote: Ballot
  /** 0-100, a whole number. */
  confidence: number | null
  reasoning: string
  gist: string
  opposingCase: string | null
  /** The statement's label, `S2`, and the quoted words; unchecked. */
  persuadedBy: { statement: string; quote: string } | null
}

export type StatementResult = { ok: true; statement: ParsedStatement } | { ok: false; problem: string }

/** Longest text kept, in UTF-16 units. */
const longest = { reasoning: 20_000, gist: 300, opposingCase: 2_000, quote: 1_000 }

/**
 * Reads a seat's raw answer: strict JSON, or the objects that `extractJson` finds in it. The last one counts, and only if
 * none before it votes otherwise. A vote is never guessed: without one beyond doubt, `problem` says in one sentence
 * of ours what is wrong.
 */
export function parseStatement(
  raw: string,
  ballotPaper: { labels: Labels; options: readonly Option[]; exchange: boolean },
): StatementResult {
  if (raw.trim() === '') return { ok: false, problem: 'The answer is empty.' }
  const answers = extractJson(raw, (record) => fieldOf(record, 'vote') !== undefined)
  const last = answers.at(-1)
  if (!last) return { ok: false, problem: 'The answer holds no complete JSON object with a vote.' }
  const ballots = answers.map((answer) =>
    readBallot(fieldOf(answer, 'vote'), ballotPaper.labels, ballotPaper.options),
  )
  const vote = ballots.at(-1) ?? null
  if (vote === null)
    return { ok: false, problem: 'The vote is neither a label of the ballot paper nor "abstain".' }
  if (new Set(ballots).size > 1)
    return { ok: false, problem: 'The answer holds several objects with different votes.' }
  const reasoning = block(fieldOf(last, 'reasoning'), longest.reasoning)
  if (reasoning === '') return { ok: false, problem: 'The answer gives no reasoning.' }
  const exchange = ballotPaper.exchange
  return {
    ok: true,
    statement: {
      vote,
      confidence: readConfidence(fieldOf(last, 'confidence')),
      reasoning,
      gist:
        line(fieldOf(last, 'gist'), longest.gist) ||
        cutAt(cutAtSentence(singleLine(reasoning), 20), longest.gist),
      opposingCase: exchange ? block(fieldOf(last, 'opposingCase'), longest.opposingCase) || null : null,
      persuadedBy: exchange ? readCredit(fieldOf(last, 'persuadedBy')) : null,
    },
  }
}

function block(value: unknown, length: number): string {
  return typeof value === 'string' ? cutAt(wellFormed(value).trim(), length) : ''
}

function line(value: unknown, length: number): string {
  return typeof value === 'string' ? cutAt(singleLine(value), length) : ''
}

/** A share between 0 and 1 is read as percent; anything that is no number is no confidence. */
function readConfidence(value: unknown): number | null {
  const text = typeof value === 'string' ? value.trim().replace(/\s*%$/, '') : String(value)
  const number =
    typeof value === 'number' || (typeof value === 'string' && text !== '') ? Number(text) : Number.NaN
  if (!Number.isFinite(number)) return null
  const percent = number > 0 && number < 1 ? number * 100 : number
  return Math.round(Math.min(100, Math.max(0, percent)))
}

function readCredit(value: unknown): ParsedStatement['persuadedBy'] {
  if (!isRecord(value)) return null
  const credit: JsonRecord = value
  const [, number] = /^s?(\d{1,3})\b/i.exec(String(fieldOf(credit, 'statement') ?? '').trim()) ?? []
  const quote = line(fieldOf(credit, 'quote'), longest.quote)
  return number === undefined || quote === '' ? null : { statement: `S${number}`, quote }
}
