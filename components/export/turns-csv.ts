import { seatName } from '../../lib/roundtable/aliases.ts'
import { csvOf } from '../../lib/roundtable/csv.ts'
import type { Debate, Round, Seat, Turn } from '../../lib/roundtable/debate.ts'
import { ballotText } from '../debate/ballot-text.ts'

type Value = string | number | boolean | null

interface Place {
  debate: Debate
  round: Round
  turn: Turn
  seat: Seat | undefined
}

/** The columns, in their order. Costs in USD, durations in milliseconds. */
const columns: Record<string, (place: Place) => Value> = {
  round: ({ round }) => round.n,
  seat: ({ turn }) => turn.seat,
  sample: ({ turn }) => turn.sample,
  name: ({ seat, debate }) => (seat ? seatName(seat, debate.seats) : null),
  model: ({ seat }) => seat?.model.id ?? null,
  maker: ({ seat }) => seat?.model.maker ?? null,
  modelVersion: ({ turn }) => turn.modelVersion,
  alias: ({ seat }) => seat?.alias ?? null,
  persona: ({ seat }) => seat?.persona ?? null,
  scripted: ({ debate }) => debate.rehearsal,
  status: ({ turn }) => turn.status,
  vote: ({ turn }) => turn.vote,
  voteText: ({ turn, debate }) => turn.vote && ballotText(debate.options, turn.vote),
  carried: ({ turn }) => turn.carried,
  changedMind: ({ turn }) => turn.changedMind,
  confidence: ({ turn }) => turn.confidence,
  gist: ({ turn }) => turn.gist,
  reasoning: ({ turn }) => turn.reasoning,
  opposingCase: ({ turn }) => turn.opposingCase,
  persuadedBySeat: ({ turn }) => turn.persuadedBy?.seat ?? null,
  persuadedByQuote: ({ turn }) => turn.persuadedBy?.quote ?? null,
  persuadedByVerified: ({ turn }) => turn.persuadedBy?.verified ?? null,
  citations: ({ turn }) => turn.citations.map(({ url }) => url).join('\n') || null,
  inputTokens: ({ turn }) => turn.usage?.inputTokens ?? null,
  outputTokens: ({ turn }) => turn.usage?.outputTokens ?? null,
  costUsd: ({ turn }) => turn.costUsd,
  estimated: ({ turn }) => turn.estimated,
  latencyMs: ({ turn }) => turn.latencyMs,
  errorCode: ({ turn }) => turn.error?.code ?? null,
  errorMessage: ({ turn }) => turn.error?.message ?? null,
}

/** Tells spreadsheets that the text is UTF-8. */
const byteOrderMark = '\uFEFF'

/** Every turn of a debate as a line of CSV (RFC 4180, UTF-8) below one of column names. No field is a formula. */
export function turnsCsv(debate: Debate): string {
  const rows = debate.rounds.flatMap((round) =>
    round.turns.map((turn) => {
      const seat = debate.seats.find(({ n }) => n === turn.seat)
      return Object.values(columns).map((read) => read({ debate, round, turn, seat }))
    }),
  )
  return byteOrderMark + csvOf([Object.keys(columns), ...rows])
}
