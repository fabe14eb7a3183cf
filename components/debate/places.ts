import { nameAliases } from '../../lib/roundtable/aliases.ts'
import type { Debate, Turn } from '../../lib/roundtable/debate.ts'
import { findQuote } from '../../lib/roundtable/quote.ts'

/** Quoted words and the anchor that marks them in a statement. */
export interface Mark {
  id: string
  quote: string
}

interface Quotation {
  seat: number
  round: number
  quote: string
}

/** Where quoted words stand on the page. */
export interface Places {
  /** The quotations to mark in a turn's reasoning. */
  marksOf(round: number, turn: Turn): Mark[]
  /** The anchor of quoted words; that of the card where they are not known. */
  linkTo(quotation: Quotation): string
}

/** The anchor of a turn's card. */
export function turnAnchor(round: number, turn: Pick<Turn, 'seat' | 'sample'>): string {
  return turn.sample > 1 ? `r${round}-s${turn.seat}-${turn.sample}` : `r${round}-s${turn.seat}`
}

/** The round of the statement that a credit quotes: its author's last one before the round of the credit. */
function statementRound(debate: Debate, seat: number, before: number): number {
  const rounds = debate.rounds.filter(
    ({ n, turns }) =>
      n < before && turns.some((turn) => turn.seat === seat && turn.reasoning !== null && turn.vote !== null),
  )
  return rounds.at(-1)?.n ?? 1
}

/** The quotation behind a seat's credit, with the round in which the quoted statement was made. */
export function creditedWords(
  debate: Debate,
  round: number,
  credit: { seat: number; quote: string },
): Quotation {
  return { seat: credit.seat, quote: credit.quote, round: statementRound(debate, credit.seat, round) }
}

function quotations(debate: Debate): Quotation[] {
  const credits = debate.rounds.flatMap(({ n, turns }) =>
    turns.flatMap(({ persuadedBy }) =>
      persuadedBy?.verified ? [creditedWords(debate, n, persuadedBy)] : [],
    ),
  )
  const { review } = debate
  if (!review) return credits
  const attached = [...review.strongest, ...review.turningPoints].flatMap(({ quote }) => quote ?? [])
  return [...credits, ...review.quotes, ...attached]
}

function quotedTurn(debate: Debate, { seat, round, quote }: Quotation): Turn | undefined {
  const turns = debate.rounds.find(({ n }) => n === round)?.turns.filter((turn) => turn.seat === seat) ?? []
  return turns.find(({ reasoning }) => reasoning && findQuote(quote, reasoning)) ?? turns[0]
}

/** Where a turn says the quoted words: the same for all who quote them, in whatever case. */
function spotOf(card: string, { reasoning }: Turn, quote: string): string {
  const found = reasoning === null ? null : findQuote(quote, reasoning)
  return `${card} ${found ? `${found.start}-${found.end}` : quote}`
}

/** The places of all quotations of a debate: checked credits and the review's. */
export function placesOf(debate: Debate): Places {
  const links = new Map<string, string>()
  const spots = new Map<string, string>()
  const marks = new Map<string, Mark[]>()
  const keyOf = ({ seat, round, quote }: Quotation) => `${round} ${seat} ${quote}`
  for (const quotation of quotations(debate)) {
    const turn = quotedTurn(debate, quotation)
    if (!turn) continue
    const card = turnAnchor(quotation.round, turn)
    const spot = spotOf(card, turn, quotation.quote)
    const list = marks.get(card) ?? []
    const id = spots.get(spot) ?? `${card}-q${list.length + 1}`
    if (!spots.has(spot))
      marks.set(card, [...list, { id, quote: nameAliases(quotation.quote, debate.seats) }])
    spots.set(spot, id)
    links.set(keyOf(quotation), `#${id}`)
  }
  return {
    marksOf: (round, turn) => marks.get(turnAnchor(round, turn)) ?? [],
    linkTo: (quotation) => links.get(keyOf(quotation)) ?? `#r${quotation.round}-s${quotation.seat}`,
  }
}
