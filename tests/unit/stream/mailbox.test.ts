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
    const spoken = mailbox.take()
    expect(spoken).toEqual([{ delta: delta('word '.repeat(100), 0), seq: 99 }])
    expect(mailbox.take()).toEqual([])
  })

  it('replaces what waits by the text of a later attempt', () => {
    const mailbox = new Mailbox()
    mailbox.put({ delta: delta('No', 0), seq: 1 })
    mailbox.put({ delta: delta('Yes', 0, 2), seq: 2 })
    expect(mailbox.take()).toEqual([{ delta: delta('Yes', 0, 2), seq: 2 }])
  })

  it('wakes at news that came before the wait, at news during it, and not otherwise', async () => {
    const mailbox = new Mailbox()
    mailbox.ring()
    expect(await mailbox.wait(10_000, never)).toBe(true)
    const waiting = mailbox.wait(10_000, never)
    mailbox.put({ delta: delta('No', 0), seq: 1 })
    expect(await waiting).toBe(true)
    expect(await mailbox.wait(5, never)).toBe(false)
  })

  it('stops waiting when the viewer leaves', async () => {
    const controller = new AbortController()
    const waiting = new Mailbox().wait(10_000, controller.signal)
    controller.abort()
    expect(await waiting).toBe(false)
  })
})
