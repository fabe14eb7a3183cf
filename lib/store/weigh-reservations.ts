import type { Reservation, Reserved, ReservedCall } from './book-store.ts'

/** Sums of floating point figures may miss a cap by less than this and still fit it. */
const roundingUsd = 1e-9

/** An expense of a debate, at what it counts: its cost, or what it is reserved at. */
export interface Counted {
  debate: string
  purpose: string
  model: string
  status: string
  usd: number
}

/** What is to be written. */
export interface Weighed {
  answers: Reserved[]
  added: (ReservedCall & { debate: string })[]
  raised: (ReservedCall & { debate: string })[]
}

/**
 * Weighs reservations one after the other: against their debate's own expenses, and against all that the day has cost so
 * far (`dayUsd`) together with those of them that were granted.
 */
export function weighReservations(reservations: Reservation[], dayUsd: number, expenses: Counted[]): Weighed {
  const weighed: Weighed = { answers: [], added: [], raised: [] }
  const books = expenses.map((expense) => ({ ...expense }))
  let day = dayUsd
  for (const { debate, capUsd, dayCapUsd, calls, ended = [] } of reservations) {
    const own = books.filter((expense) => expense.debate === debate)
    for (const { purpose, usd } of ended) {
      const row = own.find((expense) => expense.status === 'reserved' && expense.purpose === purpose)
      if (!row) continue
      const lost = total(own.filter((expense) => expense.status === 'lost' && expense.purpose === purpose))
      day += usd - lost - row.usd
      row.usd = usd - lost
    }
    const known = (call: ReservedCall) =>
      own.find(
        ({ status, purpose, model }) =>
          status === 'reserved' && purpose === call.purpose && model === call.model,
      )
    const wanted = calls.reduce((sum, call) => sum + Math.max(0, call.usd - (known(call)?.usd ?? 0)), 0)
    const answer = wanted === 0 ? granted : weigh(wanted, capUsd - total(own), dayCapUsd - day)
    weighed.answers.push(answer)
    if (answer.outcome === 'refused') continue
    day += wanted
    for (const call of calls) {
      const row = known(call)
      if (!row) {
        weighed.added.push({ ...call, debate })
        books.push({ debate, purpose: call.purpose, model: call.model, status: 'reserved', usd: call.usd })
      } else if (call.usd > row.usd) {
        weighed.raised.push({ ...call, debate })
        row.usd = call.usd
      }
    }
  }
  return weighed
}

const granted: Reserved = { outcome: 'reserved' }

function weigh(wantedUsd: number, leftOfCap: number, leftOfDay: number): Reserved {
  if (wantedUsd > leftOfCap + roundingUsd) return refused('budget', leftOfCap)
  if (wantedUsd > leftOfDay + roundingUsd) return refused('daily-budget', leftOfDay)
  return granted
}

function refused(cap: 'budget' | 'daily-budget', leftUsd: number): Reserved {
  return { outcome: 'refused', cap, leftUsd: Math.max(0, leftUsd) }
}

function total(expenses: Counted[]): number {
  return expenses.reduce((sum, { usd }) => sum + usd, 0)
}
