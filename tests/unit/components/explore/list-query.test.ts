import { describe, expect, it } from 'vitest'
import { listAddress, listQuery } from '../../../../components/explore/list-query.ts'
import { readPage } from '../../../../lib/http/read-page.ts'
import { Problem } from '../../../../lib/problem.ts'
import type { DebateQuery } from '../../../../lib/store/store.ts'

const nothing = { query: null, label: null, model: null, cursor: null }

describe('listQuery', () => {
  it('reads what a search asks for', () => {
    const asked = { query: 'データベース', label: 'Tie', model: 'openai/gpt', cursor: 'abc' }
    expect(listQuery(asked)).toEqual(asked)
  })

  it('passes over what it does not know', () => {
    expect(listQuery({ query: ' ', label: 'Landslide', utm_source: 'x' })).toEqual(nothing)
    expect(listQuery({ label: 'constructor' })).toEqual(nothing)
  })

  it('takes the first of several, as clean text of bounded length', () => {
    expect(listQuery({ query: ['a\0b\u202e\ud800', 'c'] }).query).toBe('ab\ufffd')
    expect(listQuery({ query: 'x'.repeat(300) }).query).toHaveLength(200)
  })
})

describe('listAddress', () => {
  it('says what is asked for, and nothing else', () => {
    expect(listAddress('/debates', { ...nothing, query: 'a b', cursor: 'c' })).toBe(
      '/debates?query=a+b&cursor=c',
    )
    expect(listAddress('/debates', nothing)).toBe('/debates')
  })
})

describe('readPage', () => {
  const query: DebateQuery = { ...nothing, owner: null, limit: 20 }
  const refuse = async ({ cursor }: DebateQuery) => {
    if (cursor !== null) throw new Problem(422, 'bad-cursor', 'This is no cursor of this list.')
    return { items: [], nextCursor: 'first' }
  }

  it('shows the first page for a cursor that is none', async () => {
    expect(await readPage({ listDebates: refuse }, { ...query, cursor: 'odd' })).toEqual({
      items: [],
      nextCursor: 'first',
    })
  })

  it('hides no other trouble', async () => {
    const away = async () => {
      throw new Problem(503, 'database-unavailable', 'The database is away.')
    }
    await expect(readPage({ listDebates: away }, { ...query, cursor: 'odd' })).rejects.toThrow('away')
    await expect(
      readPage(
        {
          listDebates: async () => {
            throw new Problem(422, 'x', 'no')
          },
        },
        query,
      ),
    ).rejects.toThrow('no')
  })
})
