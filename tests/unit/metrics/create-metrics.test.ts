import { describe, expect, it } from 'vitest'
import { createMetrics } from '../../../lib/metrics/create-metrics.ts'
import type { HouseState } from '../../../lib/metrics/house-state.ts'
import { sample } from '../../support/metric-samples.ts'

const state: HouseState = {
  census: {
    debates: { queued: 1, running: 2, finished: 3, cancelled: 4, failed: 5 },
    queue: { waiting: 6, active: 7, oldestWaitingSeconds: 8.5 },
    today: { spentUsd: 0.25, reservedUsd: 0.5 },
  },
  drivers: 9,
  streams: 10,
}
const house = (changes: Partial<HouseState> = {}, ofProcess = false) =>
  createMetrics({ readState: async () => ({ ...state, ...changes }), ofProcess })

describe('the metrics', () => {
  it('tell what the house holds', async () => {
    const text = await house().expose()
    expect(sample(text, 'roundtable_database_up')).toBe(1)
    expect(sample(text, 'roundtable_debates{status="failed"}')).toBe(5)
    expect(sample(text, 'roundtable_queue_jobs{state="waiting"}')).toBe(6)
    expect(sample(text, 'roundtable_queue_oldest_waiting_seconds')).toBe(8.5)
    expect(sample(text, 'roundtable_spent_usd')).toBe(0.25)
    expect(sample(text, 'roundtable_reserved_usd')).toBe(0.5)
    expect(sample(text, 'roundtable_drivers')).toBe(9)
    expect(sample(text, 'roundtable_streams')).toBe(10)
  })

  it('claim nothing of a database that does not answer', async () => {
    const text = await house({ census: null }).expose()
    expect(sample(text, 'roundtable_database_up')).toBe(0)
    expect(sample(text, 'roundtable_drivers')).toBe(9)
    expect(text).not.toMatch(/^roundtable_(debates|queue|spent|reserved)/m)
  })

  it('count calls and turns, with the latency of those that were answered', async () => {
    const metrics = house()
    metrics.countCall({ model: 'a/b', latencyMs: 4_000, firstTokenMs: 300, error: null })
    metrics.countCall({ model: 'a/b', latencyMs: 100, firstTokenMs: null, error: 'overloaded' })
    metrics.countTurn('a/b', 'voted')
    const text = await metrics.expose()
    expect(sample(text, 'roundtable_call_tries_total{model="a/b",code="ok"}')).toBe(1)
    expect(sample(text, 'roundtable_call_tries_total{model="a/b",code="overloaded"}')).toBe(1)
    expect(sample(text, 'roundtable_call_seconds_sum{model="a/b"}')).toBe(4)
    expect(sample(text, 'roundtable_call_seconds_count{model="a/b"}')).toBe(1)
    expect(sample(text, 'roundtable_first_token_seconds_bucket{le="0.5",model="a/b"}')).toBe(1)
    expect(sample(text, 'roundtable_turns_total{model="a/b",outcome="voted"}')).toBe(1)
  })

  it('watch the process where they are asked to', async () => {
    expect(await house().expose()).not.toContain('process_')
    expect(await house({}, true).expose()).toMatch(/^process_resident_memory_bytes \d+/m)
  })

  it('are each instance’s own', async () => {
    house().countTurn('a/b', 'voted')
    expect(await house().expose()).not.toContain('roundtable_turns_total{')
  })
})
