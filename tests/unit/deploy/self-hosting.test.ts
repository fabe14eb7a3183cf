import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { houseSchema, providersSchema } from '../../../lib/config/environment-schema.ts'
import { createMetrics } from '../../../lib/metrics/create-metrics.ts'

const root = new URL('../../../', import.meta.url).pathname
const page = readFileSync(`${root}docs/self-hosting.md`, 'utf8')

describe('docs/self-hosting.md', () => {
  it.each([...Object.keys(houseSchema.shape), ...Object.keys(providersSchema.shape)])(
    'tells of %s',
    (name) => {
      expect(page).toContain(`\`${name}\``)
    },
  )

  it('tells of every metric with its labels, and of none that there is not', async () => {
    const census = {
      debates: { queued: 0, running: 0, finished: 0, cancelled: 0, failed: 0 },
      queue: { waiting: 0, active: 0, oldestWaitingSeconds: 0 },
      today: { spentUsd: 0, reservedUsd: 0 },
    }
    const metrics = createMetrics({
      readState: async () => ({ census, drivers: 0, streams: 0 }),
      ofProcess: true,
    })
    const exposed = [...(await metrics.expose()).matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name)
    const told = [...page.matchAll(/\b(roundtable_[a-z_]+|nodejs_[a-z0-9_]+[a-z])\b/g)].map(
      ([, name]) => name,
    )
    expect(exposed.filter((name) => name?.startsWith('roundtable_') && !told.includes(name))).toEqual([])
    expect(told.filter((name) => !exposed.includes(name))).toEqual([])
  })

  it('leads to files that are there', () => {
    for (const [, path] of page.matchAll(/\]\((\.\.\/[^)]+)\)/g))
      expect(existsSync(`${root}docs/${path}`)).toBe(true)
  })
})
