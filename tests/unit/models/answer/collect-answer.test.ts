import { describe, expect, it } from 'vitest'
import type { AnswerPart } from '../../../../lib/models/answer/answer-part.ts'
import { collectAnswer } from '../../../../lib/models/answer/collect-answer.ts'
import { ModelError } from '../../../../lib/models/model-error.ts'

async function* from(parts: (AnswerPart | Error)[]) {
  for (const part of parts) {
    if (part instanceof Error) throw part
    yield part
  }
}

async function collect(...parts: (AnswerPart | Error)[]) {
  const stream = collectAnswer(from(parts), 'Acme')
  const pieces: string[] = []
  for (;;) {
    const step = await stream.next()
    if (step.done) return { pieces, answer: step.value }
    pieces.push(step.value)
  }
}

describe('collectAnswer', () => {
  it('joins text and keeps the latest of the rest', async () => {
    const { pieces, answer } = await collect(
      { modelVersion: 'm-1' },
      { text: 'Ye' },
      { text: '' },
      { text: 's', modelVersion: 'm-2' },
      { finish: 'stop', citations: [{ title: 'T', url: 'https://t.example/' }] },
    )
    expect(pieces).toEqual(['Ye', 's'])
    expect(answer).toMatchObject({
      text: 'Yes',
      modelVersion: 'm-2',
      finish: 'stop',
      refusal: null,
      usage: null,
    })
    expect(answer.citations).toHaveLength(1)
  })

  it('joins the words of a refusal, which decides the finish', async () => {
    const { answer } = await collect({ refusal: 'I ' }, { refusal: 'will not.' }, { finish: 'stop' })
    expect(answer).toMatchObject({ refusal: 'I will not.', finish: 'refusal' })
  })

  it('takes a filter’s error for a refusal, and passes every other error on', async () => {
    const { answer } = await collect({ text: 'Ye' }, new ModelError('refused', 'Acme declined the question.'))
    expect(answer).toMatchObject({ text: 'Ye', refusal: '', finish: 'refusal' })
    const broken = new ModelError('cut-off', 'Acme broke off.')
    await expect(collect({ text: 'Ye' }, broken)).rejects.toBe(broken)
    const ours = new TypeError('our own mistake')
    await expect(collect(ours)).rejects.toBe(ours)
  })

  it('tells an answer that was cut from one that is empty', async () => {
    await expect(collect({ text: 'Yes' })).rejects.toMatchObject({ code: 'cut-off' })
    await expect(collect()).rejects.toMatchObject({ code: 'no-answer' })
    await expect(collect({ finish: 'stop' })).rejects.toMatchObject({ code: 'no-answer' })
    await expect(collect({ text: ' \n' }, { finish: 'other' })).rejects.toMatchObject({ code: 'no-answer' })
  })

  it('returns an empty answer at the token limit as it is: asking again would not help', async () => {
    expect((await collect({ finish: 'length' })).answer).toMatchObject({ text: '', finish: 'length' })
  })
})
