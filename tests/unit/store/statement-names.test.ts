import { describe, expect, it } from 'vitest'
import { createStatementNames } from '../../../lib/store/statement-names.ts'

describe('names of statements', () => {
  const update = (table: string) => `UPDATE ${table} SET seq = $1`

  it('are the same for the same text, and others for others', () => {
    const nameOf = createStatementNames()
    expect(nameOf(update('debates'), [1])).toMatch(/^[\w-]{22}$/)
    expect(nameOf(update('debates'), [2])).toBe(nameOf(update('debates'), [1]))
    expect(nameOf(update('turns'), [1])).not.toBe(nameOf(update('debates'), [1]))
  })

  it('are given to what writes in one of its parts', () => {
    const nameOf = createStatementNames()
    const parts = [
      'INSERT INTO turns VALUES ($1)',
      'UPDATE debates AS d\n SET seq = $1',
      'DELETE FROM turns WHERE seat = $1',
    ]
    for (const part of parts) expect(nameOf(`\n WITH done AS (\n${part}\n) SELECT 1`, [1])).not.toBe('')
  })

  it('are not given to what reads, nor to scripts', () => {
    const nameOf = createStatementNames()
    expect(nameOf('SELECT * FROM debates WHERE id = $1 FOR UPDATE', ['a'])).toBe('')
    expect(nameOf('WITH found AS (SELECT id FROM debates WHERE slug = $1) SELECT * FROM found', ['a'])).toBe(
      '',
    )
    expect(nameOf('UPDATE debates SET seq = 1; UPDATE turns SET seat = 1', [])).toBe('')
  })

  it('come to an end, so that a connection never holds more than a hundred', () => {
    const nameOf = createStatementNames()
    const names = Array.from({ length: 300 }, (_, index) => nameOf(update(`t${index}`), [1]))
    expect(names.filter((name) => name !== '')).toHaveLength(100)
  })
})
