import type { ReactNode } from 'react'
import { seatName } from '../../lib/roundtable/aliases.ts'
import type { Debate } from '../../lib/roundtable/debate.ts'
import { type Places, placesOf } from './places.ts'
import { seatInitials } from './seat-initials.ts'
import { shownVerdict } from './shown-verdict.ts'

/** Everything that the parts of a debate's page draw from. */
export interface View {
  debate: Debate
  isOwner: boolean
  /** The page follows the debate: what an owner does shows by itself. */
  live: boolean
  /** How a reader asks to be told of the end: given where the page follows its debate, also once that is over. */
  endNotice?: ReactNode
  /** The page is a file of its own: no script runs in it, and no server stands behind its addresses. */
  offline: boolean
  /** What people call each seat, by its number. */
  names: Map<number, string>
  initials: Map<number, string>
  places: Places
}

/** The view of a debate, with what follows from the document. */
export function viewOf(
  given: Pick<View, 'debate' | 'isOwner' | 'live'> & Partial<Pick<View, 'offline' | 'endNotice'>>,
): View {
  const { seats } = given.debate
  return {
    offline: false,
    ...given,
    debate: { ...given.debate, verdict: shownVerdict(given.debate) },
    names: new Map(seats.map((seat) => [seat.n, seatName(seat, seats)])),
    initials: seatInitials(seats),
    places: placesOf(given.debate),
  }
}

/** The address of something of this house: as it is on a page, with the house's own address in a file. */
export function houseAddress({ debate, offline }: Pick<View, 'debate' | 'offline'>, path: string): string {
  return offline ? new URL(path, debate.url).href : path
}

/** Whether models still work on the debate. */
export function isUnderWay(debate: Debate): boolean {
  return debate.status === 'queued' || debate.status === 'running'
}
