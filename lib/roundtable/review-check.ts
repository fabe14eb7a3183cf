import type { CheckedQuote, Debate, Review } from './debate.ts'
import { lostPositions } from './lost-positions.ts'
import { escapeWords } from './prompts/quarantine.ts'
import type { ReviewedStatement } from './prompts/review-prompt.ts'
import { quoteStands } from './quote.ts'
import { quotedSpans, unquote } from './quoted-spans.ts'
import { askedText } from './redact-names.ts'
import type { ClaimedQuote, ParsedReview } from './review.ts'

/** What a review says, as it may be shown: every quotation in it stands in the transcript. */
export type CheckedReview = Pick<
  Review,
  | 'headline'
  | 'narrative'
  | 'strongest'
  | 'turningPoints'
  | 'minority'
  | 'agreedFacts'
  | 'disputedFacts'
  | 'wouldSettle'
  | 'quotes'
  | 'droppedQuotes'
>

/**
 * A review with its quotations checked against the statements that its writer was shown; words in quotation marks may also
 * come from question, context or options. `badQuotes` are those that stand nowhere: in `review` they are dropped already
 * (a quote becomes null, a passage loses its quotation marks) and counted, so that the caller may send the answer back
 * once and otherwise take the review as it is. Seats of the minority report are filled in, and positions that the
 * reviewer left out are added in their seats' own words.
 */
export function checkReview(
  parsed: ParsedReview,
  debate: Debate,
  shown: readonly ReviewedStatement[],
): { review: CheckedReview; badQuotes: string[] } {
  const quotations = new Quotations(debate, shown)
  const prose = (text: string) => quotations.checkProse(text)
  const voted = new Set(shown.map((statement) => statement.vote))
  const review = {
    headline: prose(parsed.headline),
    narrative: parsed.narrative.map(prose),
    strongest: parsed.strongest
      .filter(({ option }) => voted.has(option))
      .map((item) => ({
        option: item.option,
        argument: prose(item.argument),
        quote: quotations.checkClaim(item),
      })),
    turningPoints: parsed.turningPoints.map((item) => ({
      text: prose(item.text),
      quote: quotations.checkClaim(item),
    })),
    minority: minorityReport(parsed, debate, prose),
    agreedFacts: parsed.agreedFacts.map(prose),
    disputedFacts: parsed.disputedFacts.map(prose),
    wouldSettle: parsed.wouldSettle.map(prose),
  }
  const badQuotes = [...new Set(quotations.bad)]
  return { review: { ...review, quotes: quotations.good, droppedQuotes: quotations.bad.length }, badQuotes }
}

function minorityReport(
  parsed: ParsedReview,
  debate: Debate,
  prose: (text: string) => string,
): Review['minority'] {
  return lostPositions(debate).flatMap(({ option, seats, gists }) => {
    const written = parsed.minority.find((entry) => entry.option === option)
    if (written) return [{ option, position: prose(written.position), seats }]
    return [{ option, position: gists.slice(0, 3).join(' · '), seats }]
  })
}

/** Looks quotations up, and keeps the books on them. */
class Quotations {
  readonly good: CheckedQuote[] = []
  readonly bad: string[] = []
  readonly #asked: string
  readonly #shown: readonly ReviewedStatement[]

  constructor(debate: Debate, shown: readonly ReviewedStatement[]) {
    this.#asked = escapeWords(askedText(debate))
    this.#shown = shown
  }

  checkClaim({ statement, quote }: ClaimedQuote): CheckedQuote | null {
    if (quote === null) return null
    const words = bare(quote)
    const found = this.#find(words, statement)
    if (!found) this.bad.push(quote)
    return found
  }

  /** The text as it may stand: without quotation marks around passages that are no quotations. */
  checkProse(text: string): string {
    const bad = quotedSpans(text).filter((span) => !this.#mayStand(span))
    this.bad.push(...bad)
    return unquote(text, (span) => bad.includes(span))
  }

  #mayStand(span: string): boolean {
    const words = bare(span)
    const tooShortToCheck = !quoteStands(words, words)
    return tooShortToCheck || this.#find(words, null) !== null || quoteStands(words, this.#asked)
  }

  #find(words: string, statement: string | null): CheckedQuote | null {
    const named = this.#shown.filter(({ label }) => label === statement)
    const found = [...named, ...this.#shown].find(({ text }) => quoteStands(words, text))
    if (!found) return null
    const checked = { quote: words, seat: found.seat, round: found.round }
    if (
      !this.good.some(
        (other) => other.quote === words && other.seat === found.seat && other.round === found.round,
      )
    ) {
      this.good.push(checked)
    }
    return checked
  }
}

/** Quoted words without quotation marks around them and punctuation that the quoting sentence may have added. */
function bare(quote: string): string {
  return escapeWords(quote)
    .replace(/^["'“”„«»‘’…\s]+|^\.{2,}\s*/gu, '')
    .replace(/["'“”„«»‘’….,;:!?。、，！？\s]+$/gu, '')
}
