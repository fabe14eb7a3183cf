import { describe, expect, it } from 'vitest'
import type { Delta } from '../../../lib/roundtable/events.ts'
import { Mailbox } from '../../../lib/stream/mailbox.ts'

const never = new AbortController().signal

function delta(text: string, offset: number, attempt = 1): Delta {
  return { type: 'turn.delta', round: 1, seat: 1, sample: 1, attempt, offset, text }
}

describe('Mailbox', () => {
  it('gives a slow viewer one larger piece instead of many', () => {
    const mailbox = new Mailbox()
    for (let index = 0; index < 100; index++) mailbox.put({ delta: delta('word ', index * 5), seq: index })
    expect(mailbox.take(99)).toEqual([delta('word '.repeat(100), 0)])
    expect(mailbox.take(99)).toEqual([])
  })

  it('replaces what waits by the text of a later attempt', () => {
    const mailbox = new Mailbox()
    mailbox.put({ delta: delta('No', 0), seq: 1 })
    mailbox.put({ delta: delta('Yes', 0, 2), seq: 2 })
    expect(mailbox.take(2)).toEqual([delta('Yes', 0, 2)])
  })

  it('keeps what runs ahead of the viewer, whole, and sends it to the log first', async () => {
    const mailbox = new Mailbox()
    mailbox.put({ delta: delta('No', 0), seq: 7 })
    expect(mailbox.take(6)).toEqual([])
    expect(await mailbox.wait(10_000, never)).toBe('log')
    mailbox.put({ delta: delta(', never', 2), seq: 7 })
    expect(mailbox.take(7)).toEqual([delta('No, never', 0)])
  })

  it('wakes at news that came before the wait, at news during it, and not otherwise', async () => {
    const mailbox = new Mailbox()
    mailbox.ring()
    expect(await mailbox.wait(10_000, never)).toBe('log')
    const waiting = mailbox.wait(10_000, never)
    mailbox.put({ delta: delta('No', 0), seq: 1 })
    expect(await waiting).toBe('text')
    mailbox.take(1)
    expect(await mailbox.wait(5, never)).toBe('nothing')
  })

  it('stops waiting when the viewer leaves', async () => {
    const controller = new AbortController()
    const waiting = new Mailbox().wait(10_000, controller.signal)
    controller.abort()
    expect(await waiting).toBe('nothing')
  })
})
