import { describe, expect, it } from 'vitest'
import { pasteList } from '../../../../components/ask/paste-list.ts'

describe('pasteList', () => {
  it.each([
    ['lines', 'Red\nGreen\r\n\nBlue\n', ['Red', 'Green', 'Blue']],
    ['bullets', '- Red\n* Green\n• Blue\n– Grey', ['Red', 'Green', 'Blue', 'Grey']],
    ['checkboxes', '- [ ] Red\n- [x] Green', ['Red', 'Green']],
    ['numbers', '1. Red\n2) Green\n(3) Blue', ['Red', 'Green', 'Blue']],
    ['numbers of other scripts', '١. نعم\n٢. لا', ['نعم', 'لا']],
    [
      'numbers without a space',
      '１．はい\n２、いいえ\n（3）たぶん\n④不明',
      ['はい', 'いいえ', 'たぶん', '不明'],
    ],
    ['bullets without a space', '・はい\n●いいえ', ['はい', 'いいえ']],
    ['letters', 'a) Red\nB. Green', ['Red', 'Green']],
    ['commas', 'Red, Green, Blue', ['Red', 'Green', 'Blue']],
    ['commas of other scripts', '红色，绿色、蓝色', ['红色', '绿色', '蓝色']],
    ['semicolons before commas', 'Yes, now; No, never', ['Yes, now', 'No, never']],
    ['slashes between spaces', 'Yes / No', ['Yes', 'No']],
    ['cells', 'Red\tGreen', ['Red', 'Green']],
    ['repeats', 'Red\nRed\nGreen', ['Red', 'Green']],
    ['one option', 'Red', ['Red']],
    ['nothing', ' \n ', []],
  ])('reads %s', (_name, text, options) => {
    expect(pasteList(text)).toEqual(options)
  })

  it('keeps a number that belongs to an option', () => {
    expect(pasteList('5. Symphony\nRequiem')).toEqual(['5. Symphony', 'Requiem'])
    expect(pasteList('1 month\n2 months')).toEqual(['1 month', '2 months'])
    expect(pasteList('１．５倍\n２．０倍')).toEqual(['１．５倍', '２．０倍'])
  })

  it('keeps commas and slashes inside lines', () => {
    expect(pasteList('Yes, now\nA/B test')).toEqual(['Yes, now', 'A/B test'])
  })
})
