import { describe, expect, it } from 'vitest'
import { kept } from '../../../lib/models/kept.ts'

/** A loader whose loads end when the test says so. */
function slowLoads() {
  const loads: { end: (value: string) => void; fail: (error: Error) => void }[] = []
  const load = () => new Promise<string>((end, fail) => void loads.push({ end, fail }))
  return { loads, load }
}

describe('kept', () => {
  it('loads once for callers at the same time, and again when it is too old', async () => {
    let now = 0
    let count = 0
    const value = kept(
      async () => ++count,
      100,
      () => now,
    )
    expect(await Promise.all([value.get(), value.get()])).toEqual([1, 1])
    now = 99
    expect(await value.get()).toBe(1)
    now = 100
    expect(await value.get()).toBe(2)
  })

  it('loads again after a drop, also when a load was under way', async () => {
    const { loads, load } = slowLoads()
    const value = kept(load, 100, () => 0)
    const early = value.get()
    value.drop()
    const late = value.get()
    loads[1]?.end('after')
    expect(await late).toBe('after')
    loads[0]?.end('before')
    expect(await early).toBe('before')
    expect(await value.get()).toBe('after')
    expect(loads).toHaveLength(2)
  })

  it('gives the last known while loading fails, and fails where there is none', async () => {
    const { loads, load } = slowLoads()
    const value = kept(load, 100, () => 0)
    const first = value.get()
    loads[0]?.fail(new Error('away'))
    await expect(first).rejects.toThrow('away')
    const second = value.get()
    loads[1]?.end('known')
    expect(await second).toBe('known')
    value.drop()
    const third = value.get()
    loads[2]?.fail(new Error('away'))
    expect(await third).toBe('known')
  })
})
