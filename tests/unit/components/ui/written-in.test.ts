import { describe, expect, it } from 'vitest'
import { writtenIn } from '../../../../components/ui/written-in.ts'

describe('writtenIn', () => {
  it.each([
    ['GPT-5 هل يجب أن يكتب في بيئة الإنتاج؟', { dir: 'rtl' }],
    ['AI agent: האם כדאי לתת לו הרשאת כתיבה לסביבת הייצור?', { dir: 'rtl', lang: 'he' }],
    ['«نعم» is Arabic for yes', { dir: 'ltr' }],
    ['האם זה נכון? https://example.org/a-long-address-in-latin-letters', { dir: 'rtl', lang: 'he' }],
    ['12 %', { dir: 'auto' }],
    ['', { dir: 'auto' }],
    ['Should it?', { dir: 'ltr' }],
  ])('sets %j by most of its letters', (text, set) => expect(writtenIn(text)).toEqual(set))

  it.each([
    ['AIエージェントに書き込み権限を与えるべきですか', 'ja'],
    ['应该给人工智能代理写入权限吗', 'zh'],
    ['会社', undefined],
    ['에이전트에게 권한을 주어야 합니까', 'ko'],
    ['Πρέπει να έχει πρόσβαση;', 'el'],
    ['Нужен ли доступ?', undefined],
  ])('knows the language of %j where its letters tell', (text, lang) =>
    expect(writtenIn(text).lang).toBe(lang),
  )
})
