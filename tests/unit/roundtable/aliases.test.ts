import { describe, expect, it } from 'vitest'
import { aliasNames } from '../../../lib/roundtable/alias-names.ts'
import { drawAliases, nameAliases, seatName } from '../../../lib/roundtable/aliases.ts'
import { nameRedactor } from '../../../lib/roundtable/redact-names.ts'
import { lcg } from '../../support/seeded-random.ts'

const seat = (n: number, alias: string, name: string) => ({
  n,
  alias,
  model: { id: name, name, maker: 'Maker' },
})

describe('the list of aliases', () => {
  it('has at least 60 distinct plain words, none of them a name that is withheld', () => {
    expect(new Set(aliasNames).size).toBe(aliasNames.length)
    expect(aliasNames.length).toBeGreaterThanOrEqual(60)
    const redact = nameRedactor([], '')
    for (const name of aliasNames) {
      expect(name).toMatch(/^[A-Z][a-z]{2,11}$/)
      expect(redact(name)).toBe(name)
    }
  })
})

describe('drawAliases', () => {
  it('draws distinct names, anew for each debate', () => {
    const first = drawAliases(51, '', lcg(1))
    expect(new Set(first).size).toBe(51)
    expect(drawAliases(6, '', lcg(1))).toEqual(first.slice(0, 6))
    expect(drawAliases(6, '', lcg(2))).not.toEqual(first.slice(0, 6))
  })

  it('avoids every name that occurs in what the asker wrote, whatever the case and place', () => {
    const text = 'Is the GREBE an alternative to teak? 白樺Birchの木。'
    for (let seed = 0; seed < 30; seed++) {
      const drawn = drawAliases(60, text, lcg(seed))
      for (const name of ['Grebe', 'Teak', 'Birch']) expect(drawn).not.toContain(name)
    }
  })

  it('puts names together when the text uses up the list', () => {
    const drawn = drawAliases(51, aliasNames.join(' '), lcg(4))
    expect(new Set(drawn).size).toBe(51)
    for (const name of drawn) expect(name).toMatch(/^[A-Z][a-z]+$/)
  })
})

describe('naming seats', () => {
  const seats = [seat(1, 'Teal', 'Alpha 2'), seat(2, 'Tealbirch', 'Beta'), seat(3, 'Grebe', 'Alpha 2')]

  it('numbers a model that sits twice', () => {
    expect(seats.map((one) => seatName(one, seats))).toEqual(['Alpha 2 (seat 1)', 'Beta', 'Alpha 2 (seat 3)'])
  })

  it('replaces whole aliases only, in one pass', () => {
    expect(nameAliases('Teal and Tealbirch met Grebe’s teal.', seats)).toBe(
      'Alpha 2 (seat 1) and Beta met Alpha 2 (seat 3)’s teal.',
    )
    expect(nameAliases('Tealish, Steal', seats)).toBe('Tealish, Steal')
    expect(nameAliases('Grebeは賛成', seats)).toBe('Alpha 2 (seat 3)は賛成')
  })

  it('takes names with punctuation as they are, and no seats as no change', () => {
    const named = [seat(1, 'Model 4.1 (2)', 'Other')]
    expect(nameAliases('Model 4.1 (2) said, Model 4x1 (2) did not', named)).toBe(
      'Other said, Model 4x1 (2) did not',
    )
    expect(nameAliases('Teal', [])).toBe('Teal')
  })
})
