import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { provideRuntime } from '../../../lib/runtime.ts'
import { startApiServer } from '../../support/api-server.ts'
import { eventually } from '../../support/eventually.ts'
import { labelValues, sample } from '../../support/metric-samples.ts'
import { panelVoter } from '../../support/panel-voter.ts'
import { rawRequest } from '../../support/raw-request.ts'
import { seedQuestion } from '../../support/seed-panel.ts'
import {
  endOf,
  holdDebate,
  nobody,
  openTestHouse,
  startInput,
  type TestHouse,
} from '../../support/test-house.ts'
import { Viewer } from '../../support/viewer.ts'

const token = 'a-metrics-token-of-some-length'
const badKey = { status: 401, body: { error: { message: 'Incorrect API key provided.' } } }

describe.each(['embedded', 'postgres'] as const)('the metrics of a house on %s', (kind) => {
  let house: TestHouse
  let server: { url: string; close: () => void }

  beforeAll(async () => {
    const environment = { METRICS_TOKEN: token }
    const answer = panelVoter({ openai: ['Yes', 'No'] }, (call) => (call.provider === 'xai' ? badKey : null))
    house = await openTestHouse(kind, answer, {}, { environment })
    provideRuntime(house.runtime)
    server = await startApiServer()
  })

  afterAll(async () => {
    server.close()
    await house.close()
  })

  const scrape = (given: string | null = token) =>
    fetch(`${server.url}/api/metrics`, {
      headers: given === null ? {} : { authorization: `Bearer ${given}` },
    })

  it('are for who has their token', async () => {
    expect((await scrape()).status).toBe(200)
    for (const given of [null, '', 'x', `${token}x`, token.slice(1)]) {
      const refused = await scrape(given)
      expect(refused.status).toBe(401)
      expect(refused.headers.get('www-authenticate')).toBe('Bearer')
    }
    provideRuntime({ ...house.runtime, environment: { ...house.runtime.environment, METRICS_TOKEN: null } })
    expect((await scrape()).status).toBe(404)
    provideRuntime(house.runtime)
  })

  it('are there for a Prometheus elsewhere, which asks for a name that is served', async () => {
    const { hostname, port } = new URL(server.url)
    const ask = (target: string, host: string) =>
      rawRequest(
        Number(port),
        `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${token}\r\nConnection: close\r\n\r\n`,
      )
    expect(hostname).toBe('127.0.0.1')
    // As its `proxy_url` has it ask, and as it asks without.
    const asked = await ask('http://localhost:3000/api/metrics', 'localhost:3000')
    expect(asked).toMatch(/^HTTP\/1\.1 200 /)
    expect(asked).toContain('roundtable_database_up 1')
    expect(await ask('/api/metrics', 'app-1:3000')).toMatch(/^HTTP\/1\.1 421 /)
    expect(await ask('http://app-1:3000/api/metrics', 'app-1:3000')).toMatch(/^HTTP\/1\.1 421 /)
  })

  it('tell of a debate that is over: its turns, its calls, what it cost, and nothing of what was asked', async () => {
    const debate = await holdDebate(house.runtime)
    await eventually(async () => sample(await (await scrape()).text(), 'roundtable_drivers') === 0)
    const response = await scrape()
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    const text = await response.text()
    expect(sample(text, 'roundtable_debates{status="finished"}')).toBe(1)
    expect(sample(text, 'roundtable_turns_total{model="openai/gpt-5.4",outcome="voted"}')).toBe(2)
    expect(sample(text, 'roundtable_turns_total{model="xai/grok-4.1-fast",outcome="failed"}')).toBe(1)
    expect(sample(text, 'roundtable_call_tries_total{model="openai/gpt-5.4",code="ok"}')).toBe(2)
    expect(sample(text, 'roundtable_call_tries_total{model="xai/grok-4.1-fast",code="bad-key"}')).toBe(1)
    expect(sample(text, 'roundtable_call_seconds_count{model="openai/gpt-5.4"}')).toBe(2)
    expect(sample(text, 'roundtable_first_token_seconds_count{model="openai/gpt-5.4"}')).toBe(2)
    expect(sample(text, 'roundtable_spent_usd')).toBeCloseTo(debate.cost.usd ?? -1, 9)
    expect(sample(text, 'roundtable_reserved_usd')).toBe(0)
    expect(sample(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e6)

    const known = (await house.runtime.models.entries()).map(({ id }) => id)
    for (const model of labelValues(text, 'model')) expect([...known, 'rehearsal/reviewer']).toContain(model)
    for (const secret of [seedQuestion, debate.slug, debate.id, 'test-xai-key', token])
      expect(text).not.toContain(secret)
  })

  it('tell of what is under way, by instance where it is theirs', async () => {
    house.models.answerWith(() => ({ hang: true }))
    const { id } = await house.runtime.engine.start(startInput(), nobody)
    const viewer = await Viewer.arrive(house.runtime, id)
    await eventually(() => house.models.journal.filter(({ ending }) => ending === null).length >= 5)
    const text = await (await scrape()).text()
    expect(sample(text, 'roundtable_debates{status="running"}')).toBe(1)
    expect(sample(text, 'roundtable_queue_jobs{state="active"}')).toBe(1)
    expect(sample(text, 'roundtable_drivers')).toBe(1)
    expect(sample(text, 'roundtable_streams')).toBe(1)
    expect(sample(text, 'roundtable_reserved_usd')).toBeGreaterThan(0)
    if (kind === 'postgres') {
      const other = await (await house.another()).metrics.expose()
      expect(sample(other, 'roundtable_debates{status="running"}')).toBe(1)
      expect(sample(other, 'roundtable_drivers')).toBe(0)
      expect(other).not.toContain('roundtable_turns_total{')
    }
    await house.runtime.engine.cancel(id)
    await endOf(house.runtime, id)
    await viewer.done
    await eventually(async () => sample(await (await scrape()).text(), 'roundtable_streams') === 0)
  })

  // On Postgres the other instance would take it.
  it.runIf(kind === 'embedded')('tell of jobs that nobody takes', async () => {
    await house.runtime.engine.stop(1_000)
    await house.runtime.engine.start(startInput(), nobody)
    const waiting = async () =>
      sample(await (await scrape()).text(), 'roundtable_queue_oldest_waiting_seconds')
    await eventually(async () => ((await waiting()) ?? 0) > 0.05)
    expect(sample(await (await scrape()).text(), 'roundtable_queue_jobs{state="waiting"}')).toBe(1)
  })
})
