import { Gauge, Registry } from 'prom-client'
import type { HouseState } from './house-state.ts'

/** A house's state as gauges. Of a database that does not answer there are none but that it is down. */
export function stateRegistry({ census, drivers, streams }: HouseState): Registry {
  const registry = new Registry()
  const gauge = (name: string, help: string, value: number) =>
    new Gauge({ name, help, registers: [registry] }).set(value)
  const gauges = (name: string, help: string, label: string, values: Record<string, number>) => {
    const made = new Gauge({ name, help, labelNames: [label], registers: [registry] })
    for (const [key, value] of Object.entries(values)) made.set({ [label]: key }, value)
  }
  gauge('roundtable_database_up', 'Whether the database answers.', census ? 1 : 0)
  gauge('roundtable_drivers', 'Debates that this instance drives.', drivers)
  gauge('roundtable_streams', 'Viewers whose streams this instance serves.', streams)
  if (!census) return registry
  const { debates, queue, today } = census
  const jobs = { waiting: queue.waiting, active: queue.active }
  gauges('roundtable_debates', 'Debates in the database, by status.', 'status', debates)
  gauges('roundtable_queue_jobs', 'Jobs that drive debates, by state.', 'state', jobs)
  gauge(
    'roundtable_queue_oldest_waiting_seconds',
    'For how long the job that waits longest could have been taken.',
    queue.oldestWaitingSeconds,
  )
  gauge('roundtable_spent_usd', 'Spent today (UTC), in US dollars.', today.spentUsd)
  gauge(
    'roundtable_reserved_usd',
    'Reserved today (UTC) for calls under way, in US dollars.',
    today.reservedUsd,
  )
  return registry
}
