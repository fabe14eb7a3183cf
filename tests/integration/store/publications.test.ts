import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Visibility } from '../../../lib/roundtable/debate.ts'
import { someNote } from '../../support/some-note.ts'
import { newDebate, openTestStore, type StoreFixture } from '../../support/store-fixture.ts'

describe.each(['embedded', 'postgres'] as const)('what is published on %s', (kind) => {
  let fixture: StoreFixture

  async function hold(slug: string, at: string, visibility: Visibility = 'public'): Promise<string> {
    const debate = newDebate({ slug, visibility, seats: 1 }, { at })
    const { id } = debate.start
    await fixture.store.createDebate(debate)
    await fixture.store.record(id, { statuses: ['queued'] }, [
      { type: 'round.opened', round: 1, asks: [{ seat: 1, sample: 1, optionOrder: ['o1', 'o2'] }] },
      { type: 'round.closed', round: 1, stopped: null },
      { type: 'debate.finished', status: 'finished' },
    ])
    return id
  }

  beforeAll(async () => {
    fixture = await openTestStore(kind)
    await hold('noon-of-third', '2026-03-03T12:00:00.000Z')
    await hold('last-moment-of-first', '2026-03-01T23:59:59.999Z')
    await hold('first-moment-of-third', '2026-03-03T00:00:00.000Z')
    // In Europe clocks are put forward on the 29th, in America on the 8th.
    for (const day of ['08', '09', '29', '30']) await hold(`late-on-${day}`, `2026-03-${day}T23:30:00.000Z`)
    await hold('nobody-knows', '2026-03-05T12:00:00.000Z', 'private')
    await hold('who-has-the-link', '2026-02-05T12:00:00.000Z', 'unlisted')
    await fixture.store.moderation.setHidden(await hold('hidden', '2026-04-05T12:00:00.000Z'), true, someNote)
    await fixture.store.createDebate(newDebate({ visibility: 'public' }, { at: '2026-05-05T12:00:00.000Z' }))
  })
  afterAll(() => fixture.close())

  it('is told of by the days on which it was asked, those without anything left out', async () => {
    const days = ['01', '03', '08', '09', '29', '30'].map((day) => `2026-03-${day}`)
    expect(await fixture.store.publications.days()).toEqual(days)
  })

  it('is found by its day, from its first moment to its last, oldest first', async () => {
    const slugsOf = async (limit: number, day?: string) =>
      (await fixture.store.publications.places(limit, day)).map(({ slug }) => slug)
    expect(await slugsOf(9, '2026-03-01')).toEqual(['last-moment-of-first'])
    expect(await slugsOf(9, '2026-03-03')).toEqual(['first-moment-of-third', 'noon-of-third'])
    expect(await slugsOf(1, '2026-03-03')).toEqual(['first-moment-of-third'])
    expect(await slugsOf(9, '2026-03-05')).toEqual([])
    expect(await slugsOf(2)).toEqual(['last-moment-of-first', 'first-moment-of-third'])
    expect(await slugsOf(99)).toHaveLength(7)
  })
})
