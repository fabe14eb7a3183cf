/** How a text of people or models is set and spoken: its direction, and its language where its letters tell. */
interface WrittenIn {
  dir: 'ltr' | 'rtl' | 'auto'
  lang?: string
}

const addresses = /https?:\/\/\S+/g
const letters = /\p{L}/gu
const rightToLeft = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/gu
const kana = /[\p{sc=Hiragana}\p{sc=Katakana}]/gu
const han = /\p{sc=Han}/gu
/** Scripts in which nearly everything is written in one language. */
const languages: [RegExp, string][] = [
  [/\p{sc=Hangul}/gu, 'ko'],
  [/\p{sc=Hebrew}/gu, 'he'],
  [/\p{sc=Thai}/gu, 'th'],
  [/\p{sc=Greek}/gu, 'el'],
]
/** So many Chinese characters in a row of none but them are no Japanese. */
const surelyChinese = 8

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

function languageOf(text: string, all: number): string | undefined {
  const [japanese, characters] = [count(text, kana), count(text, han)]
  if (2 * (japanese + characters) > all) {
    if (japanese > 0) return 'ja'
    return characters >= surelyChinese ? 'zh' : undefined
  }
  return languages.find(([script]) => 2 * count(text, script) > all)?.[1]
}

/**
 * The attributes `dir` and `lang` for a text, by what most of its letters are: a question in Hebrew that begins with the
 * name of a model runs from right to left all the same.
 */
export function writtenIn(text: string): WrittenIn {
  const words = text.replace(addresses, '')
  const all = count(words, letters)
  if (all === 0) return { dir: 'auto' }
  const lang = languageOf(words, all)
  return { dir: 2 * count(words, rightToLeft) > all ? 'rtl' : 'ltr', ...(lang && { lang }) }
}
