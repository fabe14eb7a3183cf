import { describe, expect, it } from 'vitest'
import { makerMark } from '../../../../components/ui/maker-letters.ts'
import { makers } from '../../../../lib/models/catalogue/makers.ts'

describe("makers' marks", () => {
  it('differ between all makers that the catalogue knows', () => {
    const letters = Object.values(makers)
      .filter((maker) => maker !== makers.unknown)
      .map((maker) => makerMark(maker).letters)
    expect(new Set(letters).size).toBe(letters.length)
  })

  it.each([
    ['Acme Labs', 'AL'],
    ['nvidia', 'nv'],
    ['智谱', '智谱'],
    ['01-ai', '0a'],
    ['', '?'],
    ['constructor', 'co'],
  ])('of %j are %j, always in the same hue', (maker, letters) => {
    const mark = makerMark(maker)
    expect(mark.letters).toBe(letters)
    expect(mark.hue).toBeGreaterThanOrEqual(0)
    expect(mark.hue).toBeLessThan(360)
    expect(makerMark(maker)).toEqual(mark)
  })
})
