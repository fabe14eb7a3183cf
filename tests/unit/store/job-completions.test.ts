import { describe, expect, it } from 'vitest'
import { jobCompletions } from '../../../lib/store/job-completions.ts'

/** A queue whose statements end when they are told to. */
function heldBoss() {
  const statements: { ids: string[]; end: (error?: Error) => void }[] = []
  const complete = (_queue: string, attempts: { id: string }[]) =>
    new Promise((resolve, reject) => {
      const ids = attempts.map(({ id }) => id)
      statements.push({ ids, end: (error) => (error ? reject(error) : resolve({})) })
    })
  return { statements, complete: jobCompletions({ complete } as never) }
}

const attempt = (id: string) => ({ id, retryCount: 0 })
const soon = () => new Promise((resolve) => setImmediate(resolve))

describe('jobCompletions', () => {
  it('completes a job at once, and those that end meanwhile together', async () => {
    const { statements, complete } = heldBoss()
    const first = complete(attempt('a'))
    const others = [complete(attempt('b')), complete(attempt('c'))]
    expect(statements.map(({ ids }) => ids)).toEqual([['a']])
    statements[0]?.end()
    await first
    await soon()
    expect(statements.map(({ ids }) => ids)).toEqual([['a'], ['b', 'c']])
    statements[1]?.end()
    await Promise.all(others)
    void complete(attempt('d'))
    expect(statements.at(-1)?.ids).toEqual(['d'])
  })

  it('tells all jobs of a statement that it failed, and goes on with the next', async () => {
    const { statements, complete } = heldBoss()
    const first = complete(attempt('a')).catch((error: Error) => error.message)
    const second = complete(attempt('b'))
    statements[0]?.end(new Error('away'))
    expect(await first).toBe('away')
    await soon()
    statements[1]?.end()
    await second
  })
})
