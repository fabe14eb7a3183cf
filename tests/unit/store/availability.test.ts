import { describe, expect, it } from 'vitest'
import { isProblem, Problem } from '../../../lib/problem.ts'
import { isAway, once, persistently } from '../../../lib/store/availability.ts'

const failing = (times: number, error: unknown) => {
  let calls = 0
  const work = async () => {
    calls += 1
    if (calls <= times) throw error
    return 'done'
  }
  return { work, calls: () => calls }
}
const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
const reset = Object.assign(new Error('read'), { code: 'ECONNRESET' })

describe('a database that is away', () => {
  it('is told from the errors of every layer, however deep they are', () => {
    const away = [
      refused,
      reset,
      new Error('Connection terminated unexpectedly'),
      Object.assign(new Error('x'), { code: 'P2028' }),
      new Error('outer', { cause: { kind: 'ConnectionClosed' } }),
      { code: 'P2010', meta: { driverAdapterError: { cause: { originalCode: '57P01', kind: 'postgres' } } } },
    ]
    for (const error of away) expect(isAway(error), JSON.stringify(error)).toBe(true)
  })

  it('is not told from errors of our own', () => {
    const endless: { cause?: unknown } = {}
    endless.cause = endless
    for (const error of [
      null,
      'ECONNRESET',
      new Error('syntax'),
      { code: '42601' },
      { code: 'P2002' },
      endless,
    ])
      expect(isAway(error)).toBe(false)
  })

  it('is asked again for what may happen twice', async () => {
    for (const error of [refused, reset]) {
      const { work, calls } = failing(2, error)
      expect(await persistently(work)).toBe('done')
      expect(calls()).toBe(3)
    }
  })

  it('is asked again for what must not happen twice only where it cannot have happened', async () => {
    expect(await once(failing(2, refused).work)).toBe('done')
    const { work, calls } = failing(1, reset)
    await expect(once(work)).rejects.toMatchObject({ status: 503, code: 'database-unavailable' })
    expect(calls()).toBe(1)
  })

  it('ends as a problem when it stays away', async () => {
    const error = await persistently(failing(99, reset).work).catch((thrown: unknown) => thrown)
    expect(isProblem(error) && error.headers).toEqual({ 'Retry-After': '2' })
  })

  it('is not what a problem or a bug is made into', async () => {
    const problem = new Problem(422, 'bad', 'Bad.', { cause: reset })
    await expect(persistently(failing(1, problem).work)).rejects.toBe(problem)
    const bug = new Error('bug')
    await expect(persistently(failing(1, bug).work)).rejects.toBe(bug)
  })
})
