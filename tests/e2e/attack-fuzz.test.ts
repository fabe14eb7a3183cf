import { expect, test } from '@playwright/test'
import { fuzz } from '../support/fuzz/fuzz.ts'

/** What a process may hold more after all requests than after the first of them, in bytes: the collector is lazy. */
const slack = 200 * 1024 * 1024

test('no request of any kind breaks the house, or disturbs a debate that runs there', async () => {
  test.setTimeout(180_000)
  const { sent, findings, steady, memory, logged } = await fuzz({
    seed: 20_260_101,
    warmUp: 800,
    count: 2_000,
  })
  expect(findings).toEqual([])
  expect(logged).toEqual([])
  expect(sent).toBe(2_000)
  expect(steady.faults).toEqual([])
  expect(steady.held).toBeGreaterThan(0)
  expect(memory.end - memory.warm).toBeLessThan(slack)
})
