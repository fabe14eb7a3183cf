import { Prisma } from '../../prisma/generated/client.ts'

/** Rows over which a model's figures are spread. */
const shards = 8

/** Ends of turns that say nothing about their model: it was not asked, or was cut off. */
const notItsOwn = ['cancelled', 'stopped', 'budget']

const counted =
  'debates votes abstentions exchanges changes refusals failures priced estimated cost_usd'.split(' ')

/**
 * The statement that adds debates to what their models did, or takes them off again, as their turns' rows stood before it.
 * Late in its transaction: until the commit other debates with these models wait.
 */
export function tallyingModels(ids: string[], change: 'add' | 'take off'): Prisma.Sql {
  const sign = Prisma.raw(change === 'add' ? '1' : '-1')
  const sums = counted.map((column) => Prisma.raw(`${column} = model_tallies.${column} + excluded.${column}`))
  return Prisma.sql`
    INSERT INTO model_tallies (model, shard, ${Prisma.raw(counted.join(', '))})
    SELECT model, hashtext(debate_id) & ${Prisma.raw(String(shards - 1))} AS shard, ${sign} * count(DISTINCT debate_id),
      ${sign} * count(*) FILTER (WHERE status = 'voted'), ${sign} * count(*) FILTER (WHERE status = 'abstained'),
      ${sign} * count(*) FILTER (WHERE own AND round > 1),
      ${sign} * count(*) FILTER (WHERE own AND round > 1 AND ballot <> before),
      ${sign} * count(*) FILTER (WHERE status = 'refused'),
      ${sign} * count(*) FILTER (WHERE status = 'failed' AND COALESCE(error_code, '') NOT IN (${Prisma.join(notItsOwn)})),
      ${sign} * count(cost_usd), ${sign} * count(cost_usd) FILTER (WHERE estimated),
      ${sign} * COALESCE(sum(cost_usd), 0)
    FROM (
      SELECT *, status IN ('voted', 'abstained') AS own,
        lag(ballot) OVER (PARTITION BY debate_id, seat, status IN ('voted', 'abstained') ORDER BY round) AS before
      FROM turns WHERE debate_id = ANY (${ids})
    ) AS asked
    GROUP BY 1, 2
    -- Always in the same order, so that two debates never wait for each other.
    ORDER BY 1, 2
    ON CONFLICT (model, shard) DO UPDATE SET ${Prisma.join(sums)}`
}
