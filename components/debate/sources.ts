import type { Citation, Turn } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { turnAnchor } from './places.ts'

/** A source of a statement, as its list on the page has it. */
export interface Source {
  /** The number that the statement calls it by. */
  n: number
  /** The anchor of its entry in the list. */
  id: string
  title: string
  /** Null where it is no address on the web. */
  url: string | null
}

/** The sources that a turn named, numbered as it numbered them. */
export function sourcesOf(round: number, turn: Pick<Turn, 'seat' | 'sample' | 'citations'>): Source[] {
  return turn.citations.map(({ title, url }: Citation, index) => ({
    n: index + 1,
    id: `${turnAnchor(round, turn)}-source-${index + 1}`,
    title: title || debateText.responses.source(index + 1),
    url: /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null,
  }))
}

/** A piece of a statement: plain, or the number in brackets of one of its sources. */
export interface CitedPiece {
  text: string
  source: Source | null
}

/** A text cut at numbers in brackets, such as `[2]`, that have a source on the web. */
export function cutAtNumbers(text: string, sources: Source[]): CitedPiece[] {
  // The pattern's group keeps the numbers among the pieces.
  return text
    .split(/(\[\d{1,3}\])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const number = /^\[(\d+)\]$/.exec(piece)?.[1]
      const source = sources.find(({ n, url }) => url !== null && String(n) === number)
      return { text: piece, source: source ?? null }
    })
}
