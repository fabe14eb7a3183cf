import type { Debate } from '../roundtable/debate.ts'
import type { Happening } from '../roundtable/events.ts'
import { optionOrder } from '../roundtable/option-order.ts'
import { seatsToAsk } from '../roundtable/protocol.ts'

type RoundOpened = Extract<Happening, { type: 'round.opened' }>

/** The event that opens a round: who is asked, each with the options in an order of its own. */
export function openRound(debate: Debate, round: number): RoundOpened {
  const asks = seatsToAsk(debate, round).map(({ seat, sample }) => ({
    seat,
    sample,
    optionOrder: optionOrder(debate.options, { seat, sample, round }, debate.settings.seed),
  }))
  return { type: 'round.opened', round, asks }
}
