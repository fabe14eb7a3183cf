import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuote, quoteStands } from '../../../lib/roundtable/quote.ts'

/** The words of a text that a quotation was found in. */
function found(quote: string, text: string): string | null {
  const place = findQuote(quote, text)
  return place && text.slice(place.start, place.end)
}

describe('a quotation', () => {
  it('stands where its words stand', () => {
    const text = 'We saw it before. A review by two people catches most mistakes. So no.'
    expect(found('two people catches most mistakes', text)).toBe('two people catches most mistakes')
    expect(found('two people catch most mistakes', text)).toBeNull()
    expect(found('catches most mistakes two people', text)).toBeNull()
  })

  it.each([
    { what: 'case', quote: 'ROLL BACK within MINUTES', text: 'You can roll back within minutes.' },
    {
      what: 'white space',
      quote: ' roll  back\nwithin minutes ',
      text: 'You can roll back\u00a0within\tminutes.',
    },
    { what: 'single quotes', quote: "it isn't the agent's fault", text: 'But it isn’t the agent‘s fault.' },
    { what: 'double quotes', quote: 'they call it "safe enough"', text: 'So they call it “safe enough”.' },
    { what: 'foreign quotes', quote: 'they call it "safe enough"', text: 'So they call it «safe enough».' },
    { what: 'sharp s', quote: 'GROSSE RISIKEN SIND DABEI', text: 'Große Risiken sind dabei.' },
    { what: 'final sigma', quote: 'ο κίνδυνος είναι ΜΕΓΆΛΟΣ', text: 'Ο κίνδυνος είναι μεγάλος.' },
  ])('stands whatever the $what', ({ quote, text }) => {
    expect(quoteStands(quote, text)).toBe(true)
  })

  it('gives the place in the text as it was, also after characters that fold to another length', () => {
    const text = 'İİ ß \u{1f600}  then  “roll   back” within minutes ß'
    expect(found('"roll back" WITHIN minutes', text)).toBe('“roll   back” within minutes')
    expect(found('then "roll back" within', text)).toBe('then  “roll   back” within')
  })

  it('needs four words', () => {
    const text = 'No agent should write there.'
    expect(quoteStands('agent should write', text)).toBe(false)
    expect(quoteStands('agent should write there', text)).toBe(true)
    expect(quoteStands('agent — should — write', 'agent — should — write')).toBe(false)
    expect(quoteStands('', text)).toBe(false)
    expect(quoteStands('   ', text)).toBe(false)
  })

  it('needs eight characters in scripts without word spaces', () => {
    const text = '本番環境への書き込み権限は、人間の確認なしに与えるべきではありません。'
    expect(found('人間の確認なしに', text)).toBe('人間の確認なしに')
    expect(quoteStands('人間の確認なし', text)).toBe(false)
    expect(quoteStands('、。「」、。「」', '、。「」、。「」')).toBe(false)
    expect(quoteStands('サーバーエラー', 'サーバーエラーです')).toBe(false)
    expect(quoteStands('サーバーエラーで', 'サーバーエラーです')).toBe(true)
    expect(quoteStands('ไม่ควรให้สิทธิ์', 'เราไม่ควรให้สิทธิ์เขียน')).toBe(true)
  })

  it('is whole words: what reverses a meaning is not a quotation', () => {
    expect(quoteStands('able to be trusted', 'It is unable to be trusted.')).toBe(false)
    expect(quoteStands('this is a good idea', 'Well, this is a good ideal.')).toBe(false)
    expect(found('able to be trusted', 'Unable to be trusted, or able to be trusted?')).toBe(
      'able to be trusted',
    )
  })

  it('stands wherever it was cut from, and its place folds to itself', () => {
    const word = fc.constantFrom('agent', 'Write', 'it’s', '“access”', 'straße', 'rôle', '𝒳', 'no,')
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 4, maxLength: 30 }),
        fc.nat(),
        fc.constantFrom(' ', '  ', '\n'),
        (words, from, space) => {
          const text = words.join(space)
          const start = from % (words.length - 3)
          const quote = words.slice(start, start + 5).join(' ')
          const place = findQuote(quote, text)
          expect(place).not.toBeNull()
          expect(quoteStands(text.slice(place?.start, place?.end), quote)).toBe(true)
        },
      ),
    )
  })

  it('is checked quickly in a very long text', () => {
    const text = 'a '.repeat(200_000)
    expect(quoteStands('a a a a b', text)).toBe(false)
  })
})
