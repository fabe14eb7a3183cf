import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countWords,
  cutAt,
  cutAtSentence,
  singleLine,
  visible,
  wellFormed,
} from '../../../lib/roundtable/text.ts'

const anyText = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
})

describe('wellFormed', () => {
  it('replaces lone surrogates, drops NUL and composes', () => {
    expect(wellFormed('a\uD800b')).toBe('a\uFFFDb')
    expect(wellFormed('\uDE00x')).toBe('\uFFFDx')
    expect(wellFormed('a\0b')).toBe('ab')
    expect(wellFormed('e\u0301')).toBe('é')
    expect(wellFormed('\uD83D\0\uDE00')).toBe('\uFFFD\uFFFD')
  })

  it('keeps whole pairs and line breaks', () => {
    expect(wellFormed('one 😀\ntwo\t👩‍👩‍👧')).toBe('one 😀\ntwo\t👩‍👩‍👧')
  })

  it('is idempotent and always storable, for any units', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const formed = wellFormed(text)
        expect(formed.isWellFormed()).toBe(true)
        expect(formed).not.toContain('\0')
        expect(formed.normalize('NFC')).toBe(formed)
        expect(wellFormed(formed)).toBe(formed)
      }),
    )
  })
})

describe('singleLine', () => {
  it('strips controls and bidirectional overrides, collapses white space, trims', () => {
    expect(singleLine('  one\r\n\ttwo\u2028three  ')).toBe('one two three')
    expect(singleLine('safe\u202Etxt.exe\u202C')).toBe('safetxt.exe')
    expect(singleLine('a\u2066b\u2069c\u200Bd\uFEFFe\u0007f')).toBe('abcdef')
  })

  it('keeps what scripts need: joiners of emoji and Persian, right-to-left letters', () => {
    expect(singleLine('می‌خواهم 👩‍🔬 שלום')).toBe('می‌خواهم 👩‍🔬 שלום')
  })

  it('composes letters that an invisible character kept apart', () => {
    expect(singleLine('e\u200B\u0301')).toBe('é')
  })

  it('never holds a line break, for any units', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(singleLine(text)).not.toMatch(/[\n\r\u2028\u2029\u202A-\u202E\p{Cc}]/u)
      }),
    )
  })
})

describe('visible', () => {
  it('keeps line breaks and drops what hides', () => {
    expect(visible('a\n\u202Eb\u200Bc')).toBe('a\nbc')
  })
})

describe('cutAt', () => {
  it('never leaves half a pair', () => {
    expect(cutAt('ab😀', 3)).toBe('ab')
    expect(cutAt('ab😀', 4)).toBe('ab😀')
    expect(cutAt('abc', 10)).toBe('abc')
  })
})

describe('countWords', () => {
  it('counts words, and two characters as one where there are no spaces', () => {
    expect(countWords('one two  three')).toBe(3)
    expect(countWords('')).toBe(0)
    expect(countWords('人工知能は必要')).toBe(3.5)
  })

  it('counts a long run as several words', () => {
    expect(countWords('x'.repeat(3_000))).toBe(100)
  })
})

describe('cutAtSentence', () => {
  const sentence = 'One two three four five six seven eight nine ten. '

  it('leaves short texts alone', () => {
    expect(cutAtSentence(' Short and sweet. ')).toBe('Short and sweet.')
    expect(cutAtSentence(sentence.repeat(15))).toBe(sentence.repeat(15).trim())
  })

  it('ends at the last sentence that fits into 150 words', () => {
    expect(cutAtSentence(sentence.repeat(16))).toBe(sentence.repeat(15).trim())
    expect(cutAtSentence(`${sentence.repeat(14)}More ${'words '.repeat(11)}end.`)).toBe(
      sentence.repeat(14).trim(),
    )
  })

  it('cuts hard and says so where not even one sentence fits', () => {
    const cut = cutAtSentence('word '.repeat(400))
    expect(cut).toBe(`${'word '.repeat(150).trim()}…`)
  })

  it('takes 300 characters of Chinese, at a sentence end', () => {
    const chinese = '这是一个用来测试的句子没有任何意义只是为了数数字。'
    const cut = cutAtSentence(chinese.repeat(40))
    expect(cut.endsWith('。')).toBe(true)
    expect(cut.length).toBeGreaterThan(250)
    expect(cut.replaceAll('。', '').length).toBeLessThanOrEqual(300)
  })

  it('cuts 50 kB without a space, and never splits a character', () => {
    expect(cutAtSentence('x'.repeat(50_000)).length).toBeLessThanOrEqual(150 * 30 + 1)
    expect(cutAtSentence('😀'.repeat(50_000)).isWellFormed()).toBe(true)
  })

  it('never gives more than was asked for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '. ', '字', '。', '\n', '😀'), maxLength: 400 }),
        (text) => {
          expect(countWords(cutAtSentence(text, 20).replace(/…$/, ''))).toBeLessThanOrEqual(20)
        },
      ),
    )
  })
})
