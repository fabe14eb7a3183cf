import type { PrismaClient } from '../../prisma/generated/client.ts'
import type { ModelRecord } from './model-record.ts'

/** Latest ballots that say how quick a model is. */
const latest = 100

type Row = Omit<ModelRecord, 'latency' | 'costUsd' | 'estimated'> & {
  median: number | null
  p95: number | null
  priced: number
  estimated: number
  costUsd: number
}

/** See `Store.modelRecords`. */
export async function readModelRecords(prisma: PrismaClient): Promise<ModelRecord[]> {
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT tally.*, quick.median, quick.p95, known.name, known.maker
    FROM (
      SELECT model, sum(debates)::int AS debates, sum(votes)::int AS votes, sum(abstentions)::int AS abstentions,
        sum(exchanges)::int AS exchanges, sum(changes)::int AS changes, sum(refusals)::int AS refusals,
        sum(failures)::int AS failures, sum(priced)::int AS priced, sum(estimated)::int AS estimated,
        sum(cost_usd) AS "costUsd"
      FROM model_tallies GROUP BY model HAVING sum(debates) > 0
    ) AS tally
    CROSS JOIN LATERAL (
      SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY answered_ms) AS median,
        percentile_cont(0.95) WITHIN GROUP (ORDER BY answered_ms) AS p95
      FROM (
        SELECT answered_ms FROM turns WHERE turns.model = tally.model AND answered_ms IS NOT NULL
        ORDER BY settled_at DESC LIMIT ${latest}::int
      ) AS ballots
    ) AS quick
    CROSS JOIN LATERAL (
      SELECT place -> 'model' ->> 'name' AS name, place -> 'model' ->> 'maker' AS maker
      FROM (SELECT * FROM turns WHERE turns.model = tally.model ORDER BY settled_at DESC LIMIT 1) AS turn
      JOIN debates ON debates.id = turn.debate_id, jsonb_array_elements(debates.seats) AS place
      WHERE (place ->> 'n')::int = turn.seat
    ) AS known
    ORDER BY debates DESC, model`
  return rows.map(({ median, p95, priced, estimated, costUsd, ...row }) => ({
    ...row,
    latency: median === null || p95 === null ? null : { median, p95 },
    costUsd: priced === 0 ? null : Math.max(0, costUsd),
    estimated: estimated > 0,
  }))
}
