import { describe, expect, it } from 'vitest'
import { findOffers } from '../../../../components/admin/connections/find-offers.ts'
import { moderationAddress, moderationQuery } from '../../../../components/admin/debates/moderation-query.ts'
import { findLines } from '../../../../components/admin/models/find-lines.ts'
import type { ModelLine } from '../../../../components/admin/models/model-line.ts'
import { niceCeiling } from '../../../../components/admin/usage/chart-scale.ts'

const line = (id: string, changes: Partial<ModelLine> = {}): ModelLine => ({
  id,
  name: id,
  maker: 'Maker',
  connection: { id: 'c', name: 'Connection' },
  enabled: true,
  available: true,
  unavailableReason: null,
  rehearsal: false,
  searches: false,
  prices: null,
  ...changes,
})

describe('findLines', () => {
  const lines = [
    line('one', { name: 'Größe' }),
    line('two', { enabled: false }),
    line('three', { available: false, connection: { id: 'd', name: 'Other' } }),
  ]
  const found = (search: string, connection = '', state: 'all' | 'on' | 'off' | 'unavailable' = 'all') =>
    findLines(lines, { search, connection, state }).map(({ id }) => id)

  it('finds every word in name, maker, connection or id, whatever its marks', () => {
    expect(found('grosse')).toEqual([])
    expect(found('GROßE maker')).toEqual(['one'])
    expect(found('other t')).toEqual(['three'])
  })

  it('narrows down by connection and state', () => {
    expect(found('', 'c')).toEqual(['one', 'two'])
    expect(found('', '', 'on')).toEqual(['one', 'three'])
    expect(found('', '', 'off')).toEqual(['two'])
    expect(found('', '', 'unavailable')).toEqual(['three'])
  })
})

describe('findOffers', () => {
  it('looks into the name on the wire too', () => {
    const features = { structuredOutput: false, search: false, reasoning: false }
    const rest = { features, prices: null, contextTokens: null, known: false }
    const offers = [
      { wireName: 'acme/one', name: 'First', maker: 'Acme', ...rest },
      { wireName: 'acme/two', name: 'Second', maker: 'Acme', ...rest },
    ]
    expect(findOffers(offers, 'two acme')).toEqual([offers[1]])
    expect(findOffers(offers, ' ')).toEqual(offers)
  })
})

describe('moderationQuery', () => {
  it('passes over what it does not know, and comes back as an address', () => {
    const asked = {
      query: ' tea ',
      status: 'over',
      visibility: 'private',
      hidden: 'false',
      cursor: ['a', 'b'],
    }
    const query = moderationQuery(asked)
    expect(query).toEqual({ query: 'tea', status: null, visibility: 'private', hidden: false, cursor: 'a' })
    expect(moderationAddress(query)).toBe('/admin/debates?query=tea&visibility=private&hidden=false&cursor=a')
    expect(moderationAddress(moderationQuery({}))).toBe('/admin/debates')
    expect(moderationQuery({ status: '__proto__', visibility: 'constructor' })).toMatchObject({
      status: null,
      visibility: null,
    })
  })
})

describe('niceCeiling', () => {
  it.each([
    [0, 1],
    [0.03, 0.05],
    [0.1, 0.1],
    [1, 1],
    [1.1, 2],
    [2.2, 5],
    [7, 10],
    [51, 100],
  ])('of %d is %d', (value, ceiling) => {
    expect(niceCeiling(value)).toBeCloseTo(ceiling, 12)
  })
})
