import { describe, expect, it } from 'vitest'
import { searchForm, searchWords } from '../../../lib/store/search-form.ts'

const finds = (query: string, text: string) =>
  searchWords(query).every((word) => searchForm(text).includes(word))

describe('what a search finds', () => {
  it.each([
    ['OFFICE rule', 'Should cats rule the office?'],
    ['ffic', 'Should cats rule the office?'],
    ['?', 'Should cats rule the office?'],
    ['öl', 'Ist das (Öl) teuer?'],
    ['öl', 'Öl?'],
    ['r_g', 'teuer_genug'],
    ['_genug', 'teuer_genug'],
    ['genug', 'teuer_genug'],
    ['l’eau', 'Faut-il rendre l’eau gratuite ?'],
    ['faut-il', 'Faut-il rendre l’eau gratuite ?'],
    ['c++', 'Is C++ dead?'],
    ['ａｉ', 'ai?'],
    ['税', '税を下げるべきか'],
    ['下げ 税', '税を下げるべきか'],
    ['ﾃﾞｰﾀ', 'このデータは誰のものか'],
    ['ไทย', 'คนไทยควรทำ'],
    ['हिन्दी', 'क्या हिन्दी आसान है?'],
    ['أن تمنع', 'هل ينبغي للمدينة أن تمنع السيارات؟'],
    ['تترجم', 'هل ينبغي أن تُترجم الكتب؟'],
    ['تُترجم', 'هل ينبغي أن تترجم الكتب؟'],
    ['ان', 'هل ينبغي أن تُترجم الكتب؟'],
    ['שלום', 'שָׁלוֹם?'],
    ['bucherei', 'Sollte die Bücherei öffnen?'],
    ['Bücherei', 'Sollte die Bu\u0308cherei öffnen?'],
    ['ecole', 'L’École est finie'],
    ['istanbul', 'İstanbul?'],
    ['tieng viet', 'Tiếng Việt có khó không?'],
    ['학교', '학교는 시험을 없애야 하는가'],
  ])('%s in %s', (query, text) => {
    expect(finds(query, text)).toBe(true)
  })

  it.each([
    ['cars', 'Should cats rule the office?'],
    ['fi', 'Should cats rule the office?'],
    ['下税', '税を下げるべきか'],
    ['rg', 'r_g'],
    ['かき', 'がぎ'],
    ['한', '하'],
  ])('and not %s in %s', (query, text) => {
    expect(finds(query, text)).toBe(false)
  })
})
