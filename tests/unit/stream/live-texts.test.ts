import { describe, expect, it } from 'vitest'
import type { Delta } from '../../../lib/roundtable/events.ts'
import { deltaKey, joinDeltas, LiveTexts } from '../../../lib/stream/live-texts.ts'

function delta(text: string, offset = 0, attempt = 1, seat = 1): Delta {
  return { type: 'turn.delta', round: 1, seat, sample: 1, attempt, offset, text }
}

describe('joinDeltas', () => {
  it('glues a piece to the end of what was said', () => {
    expect(joinDeltas(delta('No, '), delta('never', 4))).toEqual(delta('No, never'))
  })

  it('merges a piece that overlaps, and ignores one that says nothing new', () => {
    expect(joinDeltas(delta('No, ne'), delta('never', 4))).toEqual(delta('No, never'))
    expect(joinDeltas(delta('No, never'), delta('No'))).toEqual(delta('No, never'))
  })

  it('returns null when text between is missing', () => {
    expect(joinDeltas(delta('No'), delta('never', 4))).toBeNull()
  })

  it('lets a higher attempt replace what was there, from its beginning only', () => {
    expect(joinDeltas(delta('No'), delta('Yes', 0, 2))).toEqual(delta('Yes', 0, 2))
    expect(joinDeltas(delta('No'), delta('es', 1, 2))).toBeNull()
    expect(joinDeltas(delta('Yes', 0, 2), delta('No', 0, 1))).toEqual(delta('Yes', 0, 2))
  })

  it('takes a longer text from the beginning instead of a piece from the middle', () => {
    expect(joinDeltas(delta('never', 4), delta('No, never say'))).toEqual(delta('No, never say'))
  })
})

describe('LiveTexts', () => {
  it('keeps the text of every turn apart, from its beginning', () => {
    const texts = new LiveTexts()
    expect(texts.add('d', delta('One'))).toBe(true)
    expect(texts.add('d', delta('Two', 0, 1, 2))).toBe(true)
    expect(texts.add('d', delta(' more', 3))).toBe(true)
    expect(texts.read('d')).toEqual([delta('One more'), delta('Two', 0, 1, 2)])
    expect(texts.read('other')).toEqual([])
  })

  it('refuses text whose beginning it has not heard', () => {
    const texts = new LiveTexts()
    expect(texts.add('d', delta('more', 3))).toBe(false)
    expect(texts.read('d')).toEqual([])
  })

  it('drops a settled turn and forgets a debate that is over', () => {
    const texts = new LiveTexts()
    texts.add('d', delta('One'))
    texts.add('d', delta('Two', 0, 1, 2))
    texts.drop('d', deltaKey(delta('One')))
    expect(texts.read('d')).toEqual([delta('Two', 0, 1, 2)])
    texts.forget('d')
    expect(texts.read('d')).toEqual([])
  })
})
