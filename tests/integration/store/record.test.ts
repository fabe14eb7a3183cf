import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Happening } from '../../../lib/roundtable/events.ts'
import { foldAll } from '../../../lib/roundtable/fold.ts'
import type { Recorded, Store } from '../../../lib/store/store.ts'
import { reviewResult, turnResult } from '../../support/debate-fixtures.ts'
import {
  callRecord,
  newDebate,
  openTestStore,
  type StoreFixture,
  turnCall,
} from '../../support/store-fixture.ts'

const openRound = (round: number, seats: number[]): Happening => ({
  type: 'round.opened',
  round,
  asks: seats.map((seat) => ({ seat, sample: 1, optionOrder: ['o1', 'o2'] })),
})
const settle = (seat: number, ending: Parameters<typeof turnResult>[0] = 'o2', round = 1): Happening => ({
  type: 'turn.settled',
  round,
  seat,
  sample: 1,
  result: turnResult(ending),
})
const finish: Happening[] = [
  { type: 'round.closed', round: 1, stopped: null },
  { type: 'debate.finished', status: 'finished' },
]

describe.each(['embedded', 'postgres'] as const)('the log on %s', (kind) => {
  let fixture: StoreFixture
  let store: Store

  beforeAll(async () => {
    fixture = await openTestStore(kind)
    store = fixture.store
  })
  afterAll(() => fixture.close())

  async function claimed(
    changes: Parameters<typeof newDebate>[0] = {},
  ): Promise<{ id: string; epoch: number }> {
    const debate = newDebate({ seats: 3, ...changes })
    await store.createDebate(debate)
    const claim = await store.claimDebate(debate.start.id)
    if (!claim) throw new Error('A new debate can be claimed.')
    return { id: debate.start.id, epoch: claim.epoch }
  }

  it('begins with the start, as it was asked', async () => {
    const debate = newDebate({ question: 'Is it so?' }, { owner: 'visitor-1' })
    await store.createDebate(debate)
    const [event, ...more] = await store.readEvents(debate.start.id, 0)
    expect(event).toEqual({ type: 'debate.started', start: debate.start, seq: 1, at: debate.at })
    expect(more).toEqual([])
    expect(await store.findDebate(debate.start.slug)).toEqual({
      id: debate.start.id,
      slug: debate.start.slug,
      status: 'queued',
      visibility: 'unlisted',
      hidden: false,
      owner: 'visitor-1',
      seq: 1,
      epoch: 0,
      parent: null,
      createdAt: debate.at,
    })
    expect(await store.readDebate(debate.start.id)).toMatchObject({
      question: 'Is it so?',
      status: 'queued',
      seq: 1,
    })
  })

  it('finds nothing under names that are not there or cannot be', async () => {
    for (const name of ['', 'nothing', 'nul\0', 'lone\ud800'])
      expect(await store.findDebate(name), JSON.stringify(name)).toBeNull()
    expect(await store.readDebate('nothing')).toBeNull()
    expect(await store.readEvents('nothing', 0)).toEqual([])
    expect(await store.claimDebate('nothing')).toBeNull()
  })

  it('numbers what happens, and gives the events after a number', async () => {
    const { id, epoch } = await claimed()
    const recorded = await store.record(id, { epoch }, [
      openRound(1, [1, 2, 3]),
      { type: 'turn.started', round: 1, seat: 1, sample: 1 },
    ])
    expect(recorded).toMatchObject({ outcome: 'recorded', events: [{ seq: 2 }, { seq: 3 }] })
    const events = recorded.outcome === 'recorded' ? recorded.events : []
    expect(await store.readEvents(id, 1)).toEqual(events)
    expect(await store.readEvents(id, 2)).toEqual(events.slice(1))
    expect(await store.findDebate(id)).toMatchObject({ status: 'running', seq: 3 })
  })

  it('numbers without gap or repeat when many write at once', async () => {
    const { id, epoch } = await claimed()
    await store.record(id, { epoch }, [openRound(1, [1, 2, 3])])
    const retry: Happening = {
      type: 'turn.retrying',
      round: 1,
      seat: 1,
      sample: 1,
      attempt: 1,
      reason: 'The model was busy.',
      until: new Date().toISOString(),
    }
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        store.record(
          id,
          { epoch },
          Array.from({ length: 1 + (index % 3) }, () => retry),
        ),
      ),
    )
    const events = await store.readEvents(id, 0)
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 62 }, (_, index) => index + 1))
    expect(foldAll(events)?.seq).toBe(62)
  })

  it('fences off a driver once another has claimed the debate', async () => {
    const { id, epoch } = await claimed()
    const second = await store.claimDebate(id)
    expect(second?.epoch).toBe(epoch + 1)
    expect(await store.record(id, { epoch }, [openRound(1, [1])])).toEqual({ outcome: 'fenced' })
    expect(await store.readEvents(id, 1)).toEqual([])
    expect(await store.record(id, { epoch: epoch + 1 }, [openRound(1, [1])])).toMatchObject({
      outcome: 'recorded',
    })
  })

  it('fences off a driver once the debate is over, and lets owners write by status', async () => {
    const { id, epoch } = await claimed()
    const cancel = { type: 'debate.cancelled' } as const
    expect(await store.record(id, { statuses: ['queued', 'running'] }, [cancel])).toMatchObject({
      outcome: 'recorded',
    })
    expect(await store.record(id, { epoch }, [openRound(1, [1])])).toEqual({ outcome: 'fenced' })
    expect(await store.record(id, { statuses: ['queued', 'running'] }, [cancel])).toEqual({
      outcome: 'fenced',
    })
    expect(await store.claimDebate(id)).toBeNull()
  })

  it('settles a turn once, however many try', async () => {
    const { id, epoch } = await claimed()
    await store.record(id, { epoch }, [openRound(1, [1, 2, 3])])
    const all = await Promise.all(
      Array.from({ length: 8 }, () =>
        store.record(id, { epoch }, [settle(1)], [{ turn: turnCall({ round: 1, seat: 1 }) }]),
      ),
    )
    const outcomes = all.map(({ outcome }: Recorded) => outcome).sort()
    expect(outcomes).toEqual(['recorded', ...Array.from({ length: 7 }, () => 'settled')])
    expect((await store.readEvents(id, 2)).map(({ type }) => type)).toEqual(['turn.settled'])
  })

  it('writes nothing of what comes with a turn that has settled, or never was', async () => {
    const { id, epoch } = await claimed()
    await store.record(id, { epoch }, [openRound(1, [1, 2]), settle(1)])
    for (const happenings of [[settle(2), settle(1)], [settle(3)], [settle(2), settle(2)]])
      expect(await store.record(id, { epoch }, happenings)).toEqual({ outcome: 'settled' })
    expect(await store.findDebate(id)).toMatchObject({ seq: 3 })
    expect(await store.readTurn(id, 1, 2, 1)).toMatchObject({ status: 'waiting' })
  })

  it('keeps what a turn was asked beside the log', async () => {
    const { id, epoch } = await claimed()
    await store.record(id, { epoch }, [openRound(1, [1, 2, 3])])
    const call = turnCall({ round: 1, seat: 2 }, { shownSeats: [3, 1], raw: ['one', 'two'] })
    await store.record(id, { epoch }, [settle(2), settle(3, 'failed')], [{ turn: call }])
    expect(await store.readTurn(id, 1, 2, 1)).toEqual({ ...call, status: 'voted' })
    expect(await store.readTurn(id, 1, 3, 1)).toMatchObject({
      status: 'failed',
      model: 'model-3',
      messages: [],
      raw: [],
    })
    expect(await store.readTurn(id, 1, 1, 1)).toMatchObject({ status: 'waiting', model: 'model-1' })
    expect(await store.readTurn(id, 1, 4, 1)).toBeNull()
    expect(await store.readTurn(id, 2, 1, 1)).toBeNull()
  })

  it('keeps the calls to reviewers in order', async () => {
    const { id, epoch } = await claimed()
    const settled: Happening = { type: 'review.settled', review: reviewResult(), error: null }
    await store.record(
      id,
      { epoch },
      [settled],
      [{ review: callRecord({ model: 'a' }) }, { review: callRecord({ model: 'b' }) }],
    )
    await store.record(id, { epoch }, [settled], [{ review: callRecord({ model: 'c' }) }])
    expect((await store.readReviewCalls(id)).map(({ model }) => model)).toEqual(['a', 'b', 'c'])
  })

  it('keeps the document of a finished debate, and what lists show of it', async () => {
    const { id, epoch } = await claimed()
    await store.record(id, { epoch }, [openRound(1, [1, 2, 3]), settle(1), settle(2), settle(3)])
    await store.record(id, { epoch }, finish)
    const document = await store.readDebate(id)
    expect(document).toEqual(foldAll(await store.readEvents(id, 0)))
    expect(document).toMatchObject({
      status: 'finished',
      seq: 7,
      verdict: { label: 'Unanimous', winner: 'o2' },
    })
    expect(Object.keys(document ?? {}).slice(0, 3)).toEqual(['id', 'slug', 'url'])
    expect(await store.openDebates()).not.toContain(id)
  })

  it('makes no document of what its writer knew before others wrote', async () => {
    const { id, epoch } = await claimed()
    const known = (await store.readDebate(id)) ?? undefined
    await store.record(id, { epoch }, [openRound(1, [1, 2, 3]), settle(1), settle(2), settle(3)])
    await store.record(id, { epoch }, finish, [], known)
    expect(await store.readDebate(id)).toEqual(foldAll(await store.readEvents(id, 0)))
  })

  it('keeps the document in step with what happens after the end', async () => {
    const { id, epoch } = await claimed()
    await store.record(id, { epoch }, [openRound(1, [1, 2, 3]), settle(1)])
    await store.record(id, { epoch }, [{ type: 'debate.cancelled' }])
    await store.record(id, { statuses: ['cancelled'] }, [
      settle(2),
      { type: 'debate.changed', visibility: 'public' },
    ])
    expect(await store.findDebate(id)).toMatchObject({ visibility: 'public', status: 'cancelled' })
    const document = await store.readDebate(id)
    expect(document).toEqual(foldAll(await store.readEvents(id, 0)))
    expect(document).toMatchObject({ visibility: 'public', seq: 6 })
  })

  it('drops the document when a debate is reopened, and lets the turn settle again', async () => {
    const { id, epoch } = await claimed()
    await store.record(id, { epoch }, [openRound(1, [1, 2, 3]), settle(1), settle(2), settle(3, 'failed')])
    await store.record(id, { epoch }, finish)
    const turn = { round: 1, seat: 3, sample: 1 }
    expect(
      await store.record(id, { statuses: ['finished'] }, [{ type: 'debate.reopened', turn }]),
    ).toMatchObject({
      outcome: 'recorded',
    })
    expect(await store.findDebate(id)).toMatchObject({ status: 'running' })
    expect(await store.readDebate(id)).toMatchObject({ status: 'running', reopening: turn })
    expect(await store.readTurn(id, 1, 3, 1)).toMatchObject({ status: 'waiting' })
    expect(await store.record(id, { epoch }, [settle(3, 'o1')])).toEqual({ outcome: 'fenced' })
    expect(await store.readTurn(id, 1, 3, 1)).toMatchObject({ status: 'waiting' })
    const again = await store.claimDebate(id)
    const guard = { epoch: again?.epoch ?? 0 }
    expect(await store.record(id, guard, [settle(1)])).toEqual({ outcome: 'settled' })
    expect(await store.record(id, guard, [settle(3, 'o1')])).toMatchObject({ outcome: 'recorded' })
    expect(await store.readTurn(id, 1, 3, 1)).toMatchObject({ status: 'voted' })
  })

  it('settles a turn once when two writers settle it at the same moment, each with another turn', async () => {
    const { id, epoch } = await claimed()
    await store.record(id, { epoch }, [openRound(1, [1, 2, 3])])
    const outcomes = await Promise.all(
      [1, 2].map((other) => store.record(id, { epoch }, [settle(3), settle(other)])),
    )
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['recorded', 'settled'])
    const events = await store.readEvents(id, 2)
    expect(events).toHaveLength(2)
    const rows = await Promise.all([1, 2, 3].map((seat) => store.readTurn(id, 1, seat, 1)))
    expect(rows.filter((row) => row?.status === 'waiting')).toHaveLength(1)
    expect(rows[2]?.status).toBe('voted')
  })

  it('stores text with NUL and lone surrogates as text without', async () => {
    const { id, epoch } = await claimed({ question: 'What\0 is \ud800this?' })
    expect(await store.readDebate(id)).toMatchObject({ question: 'What is \ufffdthis?' })
    await store.record(id, { epoch }, [openRound(1, [1])])
    const result = turnResult('o1', { reasoning: 'NUL \0 and \udc00 but 😀 and \\u0000' })
    const recorded = await store.record(
      id,
      { epoch },
      [{ type: 'turn.settled', round: 1, seat: 1, sample: 1, result }],
      [{ turn: turnCall({ round: 1, seat: 1 }, { raw: ['raw\0\ud83d'] }) }],
    )
    const reasoning = 'NUL  and \ufffd but 😀 and \\u0000'
    expect(recorded).toMatchObject({ events: [{ result: { reasoning } }] })
    expect(await store.readEvents(id, 2)).toMatchObject([{ result: { reasoning } }])
    expect(await store.readTurn(id, 1, 1, 1)).toMatchObject({ raw: ['raw\ufffd'] })
  })

  it('survives a restart', async () => {
    const { id, epoch } = await claimed()
    await store.record(id, { epoch }, [openRound(1, [1, 2, 3]), settle(1)])
    const before = await store.readEvents(id, 0)
    store = await fixture.reopen()
    expect(await store.readEvents(id, 0)).toEqual(before)
    expect(await store.openDebates()).toContain(id)
  })
})
