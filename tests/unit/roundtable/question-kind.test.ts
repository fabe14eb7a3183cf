import { describe, expect, it } from 'vitest'
import { isOpen, isQuestion } from '../../../lib/roundtable/question-kind.ts'

describe('isOpen', () => {
  it.each([
    'Which one?',
    'What’s the best tea?',
    'At what age should children get a phone?',
    'So who wins?',
    'We have two offers. Which one should I take?',
    'In your view, what is art?',
    'Was ist Kunst?',
    'Come si fa il pane?',
    'À qui la faute ?',
    '¿Cómo se hace?',
    'Как назвать кота?',
    'كيف نبدأ؟',
    '最好的语言是什么？',
    'どの本がいいですか？',
  ])('%s', (question) => {
    expect(isOpen(question)).toBe(true)
  })

  it.each([
    'Was the landing staged?',
    'Should the city, which is broke, build a tram?',
    'The city, which is broke, plans a tram: is that wise?',
    'When a model refuses, should it say why?',
    'Do you know who did it?',
    'Is what he did wrong?',
    'Isn’t it late?',
    'What about tea?',
    'Why not?',
    'Quand on est malade, faut-il travailler ?',
    'Sollten wir, wenn es regnet, drinnen bleiben?',
    '任何人都能学会吗？',
    '有没有什么办法？',
    '誰でもできる仕事ですか？',
  ])('not: %s', (question) => {
    expect(isOpen(question)).toBe(false)
  })

  it('stays quick on hostile text', () => {
    const started = performance.now()
    for (const piece of ['what, ', 'a. ', 'か ', ' ', '— is ', '不不'])
      isOpen(piece.repeat(4_000 / piece.length))
    expect(performance.now() - started).toBeLessThan(200)
  })
})

describe('isQuestion', () => {
  it.each(['Tea?', 'should we go', 'Pick the best editor', '行きますか', 'We met. What now'])(
    '%s',
    (text) => {
      expect(isQuestion(text)).toBe(true)
    },
  )

  it.each(['Tea', 'We should go.', 'I know what I want.'])('not: %s', (text) => {
    expect(isQuestion(text)).toBe(false)
  })
})
