import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { optionStyle } from '../../../../components/debate/option-style.ts'

const styles = readFileSync(new URL('../../../../app/globals.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = styles.split('@media screen and (prefers-color-scheme: dark)')

function colour(theme: string, name: string): string {
  const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(theme)?.[1]
  if (!found) throw new Error(`No colour ${name}.`)
  return found
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const optionNames = Array.from({ length: 12 }, (_, index) => `option-${index + 1}`)

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_, theme) => {
  it('holds 4.5:1 for words on every ground', () => {
    for (const name of ['ink', 'soft', 'accent', 'alert', ...optionNames])
      for (const ground of ['paper', 'card'])
        expect(
          contrast(colour(theme, name), colour(theme, ground)),
          `${name} on ${ground}`,
        ).toBeGreaterThanOrEqual(4.5)
    for (const name of ['ink', 'soft'])
      expect(contrast(colour(theme, name), colour(theme, 'wood')), name).toBeGreaterThanOrEqual(4.5)
  })

  it('holds 3:1 for what is drawn and for the rims of fields', () => {
    for (const name of ['edge', ...optionNames])
      for (const ground of ['paper', 'card', 'wood'])
        expect(
          contrast(colour(theme, name), colour(theme, ground)),
          `${name} on ${ground}`,
        ).toBeGreaterThanOrEqual(3)
  })
})

describe('optionStyle', () => {
  const options = optionNames.map((_, index) => ({ id: `o${index + 1}`, text: `Option ${index + 1}` }))

  it('gives each of twelve options its own colour and its own mark', () => {
    const all = options.map(({ id }) => optionStyle(options, id))
    expect(new Set(all.map(({ className }) => className)).size).toBe(12)
    expect(new Set(all.map(({ shape }) => shape)).size).toBe(12)
  })

  it('tells abstaining from having no ballot', () => {
    expect(optionStyle(options, 'abstain').className).toBe('option-none')
    expect(optionStyle(options, 'abstain').shape).not.toBe(optionStyle(options, null).shape)
  })
})
