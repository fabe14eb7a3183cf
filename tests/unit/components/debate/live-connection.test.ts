import { beforeEach, describe, expect, it } from 'vitest'
import { LiveConnection } from '../../../../components/debate/live-connection.ts'
import type { LiveBrowser, LiveState } from '../../../../components/debate/live-state.ts'
import type { Debate } from '../../../../lib/roundtable/debate.ts'
import type { DebateEvent, Delta } from '../../../../lib/roundtable/events.ts'
import { foldAll } from '../../../../lib/roundtable/fold.ts'
import { runningLog } from '../../../fixtures/debates/hard-cases.ts'
import { splitLog } from '../../../fixtures/debates/split.ts'

type Heard = Parameters<LiveBrowser['openStream']>[1]

/** A browser whose frames, timers, streams and answers the test plays by hand. */
class PlayedBrowser implements LiveBrowser {
  streams: { path: string; heard: Heard; closed: boolean }[] = []
  frames: (() => void)[] = []
  timers: { milliseconds: number; callback: () => void; cancelled: boolean }[] = []
  document: Debate | null | 'away' | Error = null
  reads = 0
  hidden = false
  clock = Date.parse('2026-11-22T10:00:00Z')

  openStream(path: string, heard: Heard) {
    const stream = { path, heard, closed: false }
    this.streams.push(stream)
    return () => {
      stream.closed = true
    }
  }

  async readDebate() {
    this.reads += 1
    if (this.document instanceof Error) throw this.document
    return this.document
  }

  isHidden() {
    return this.hidden
  }

  now() {
    return this.clock
  }

  nextFrame(callback: () => void) {
    this.frames.push(callback)
  }

  after(milliseconds: number, callback: () => void) {
    const timer = { milliseconds, callback, cancelled: false }
    this.timers.push(timer)
    return () => {
      timer.cancelled = true
    }
  }

  get stream() {
    const stream = this.streams.at(-1)
    if (!stream) throw new Error('No stream was opened.')
    return stream
  }

  get openStreams() {
    return this.streams.filter(({ closed }) => !closed)
  }

  draw() {
    for (const frame of this.frames.splice(0)) frame()
  }

  async pass() {
    for (const timer of this.timers.splice(0)) if (!timer.cancelled) timer.callback()
    await this.settle()
  }

  /** Lets promises settle, then draws. */
  async settle() {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
    this.draw()
  }
}

const log = runningLog()
const known = log.debate()
const until = (seq: number) => foldAll(log.events.slice(0, seq)) as Debate
const delta = (offset: number, text: string): Delta => ({
  type: 'turn.delta',
  round: 2,
  seat: 1,
  sample: 1,
  attempt: 1,
  offset,
  text,
})

let browser: PlayedBrowser
let told: LiveState[]

function follow(debate: Debate): LiveConnection {
  const state = { debate, isLost: false, isPaused: false, isDeleted: false, aheadMs: null }
  const connection = new LiveConnection(state, browser, (state) => told.push(state))
  connection.start(browser.clock)
  return connection
}

const last = () => told.at(-1)

beforeEach(() => {
  browser = new PlayedBrowser()
  told = []
})

describe('LiveConnection', () => {
  it('asks for what comes after its document and folds it in', () => {
    follow(until(16))
    expect(browser.stream.path).toBe('/api/v1/debates/debate-1/events?after=16')
    for (const event of log.events.slice(16)) browser.stream.heard.message(event)
    browser.draw()
    expect(last()?.debate).toEqual(known)
  })

  it('tells of many messages once a frame', () => {
    follow(known)
    for (const offset of [0, 1, 2, 3]) browser.stream.heard.message(delta(offset, 'x'))
    expect(told).toEqual([])
    browser.draw()
    expect(told).toHaveLength(1)
    expect(last()?.debate.rounds[1]?.turns[0]?.reasoning).toBe('xxxx')
  })

  it('reckons how far the server’s clock is ahead from what came the quickest', () => {
    const minutes = 60_000
    const later = log.events.slice(16)
    browser.clock = Date.parse(later[0]?.at ?? '') - 5 * minutes
    const connection = new LiveConnection(
      { debate: until(16), isLost: false, isPaused: false, isDeleted: false, aheadMs: null },
      browser,
      (state) => told.push(state),
    )
    connection.start(browser.clock + 4 * minutes)
    browser.draw()
    expect(last()?.aheadMs).toBe(4 * minutes)
    browser.stream.heard.message(later[0] as DebateEvent)
    browser.draw()
    expect(last()?.aheadMs).toBe(5 * minutes)
    browser.clock += 10 * minutes
    browser.stream.heard.message(later[1] as DebateEvent)
    browser.draw()
    expect(last()?.aheadMs).toBe(5 * minutes)
  })

  it('ignores events that it has', () => {
    follow(known)
    for (const event of log.events) browser.stream.heard.message(event)
    browser.draw()
    expect(last()?.debate).toEqual(known)
    expect(browser.reads).toBe(0)
  })

  it('says that the server waits for its database until it goes on', () => {
    follow(until(16))
    browser.stream.heard.message({ type: 'stream.paused' })
    browser.draw()
    expect(last()).toMatchObject({ isPaused: true, isLost: false, debate: { seq: 16 } })
    browser.stream.heard.message({ type: 'stream.resumed' })
    browser.draw()
    expect(last()).toMatchObject({ isPaused: false, isLost: false })
  })

  it('says that the server waits where it cannot even tell of the debate, and looks again', async () => {
    follow(until(16))
    browser.document = 'away'
    browser.stream.heard.failed(false)
    await browser.pass()
    expect(last()).toMatchObject({ isPaused: true, isLost: false })
    await browser.pass()
    expect(last()).toMatchObject({ isPaused: true, isLost: false })
    browser.document = known
    await browser.pass()
    expect(last()).toMatchObject({ isPaused: false, isLost: false, debate: known })
    expect(browser.openStreams).toHaveLength(1)
  })

  it('says one thing only when the connection is lost while the server waits', () => {
    follow(until(16))
    browser.stream.heard.message({ type: 'stream.paused' })
    browser.stream.heard.failed(true)
    browser.draw()
    expect(last()).toMatchObject({ isPaused: false, isLost: true })
  })

  it('reads the document again after a gap, and goes on from there', async () => {
    follow(until(16))
    browser.document = known
    browser.stream.heard.message(log.events[20] as DebateEvent)
    await browser.settle()
    expect(last()?.debate).toEqual(known)
    expect(browser.openStreams).toHaveLength(1)
    expect(browser.stream.path).toBe(`/api/v1/debates/debate-1/events?after=${known.seq}`)
  })

  it('reads the document again when live text was missed', async () => {
    follow(known)
    browser.document = known
    browser.stream.heard.message(delta(40, 'in the middle'))
    await browser.settle()
    expect(browser.reads).toBe(1)
    expect(browser.openStreams).toHaveLength(1)
  })

  it('never goes back to an older document', async () => {
    follow(known)
    browser.document = until(16)
    browser.stream.heard.message(delta(40, 'in the middle'))
    await browser.settle()
    expect(last()?.debate.seq).toBe(known.seq)
  })

  it('shows a lost connection and that it is back', () => {
    follow(known)
    browser.stream.heard.failed(true)
    browser.draw()
    expect(last()?.isLost).toBe(true)
    browser.stream.heard.opened()
    browser.draw()
    expect(last()?.isLost).toBe(false)
  })

  it('tries again itself where the browser does not, each time later', async () => {
    follow(known)
    browser.document = new Error('The server cannot be reached.')
    browser.stream.heard.failed(false)
    const waits: number[] = []
    for (let attempt = 0; attempt < 6; attempt += 1) {
      waits.push(browser.timers.findLast(({ cancelled }) => !cancelled)?.milliseconds ?? 0)
      await browser.pass()
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 15000, 15000])
    expect(last()?.isLost).toBe(true)
    browser.document = known
    await browser.pass()
    expect(last()?.isLost).toBe(false)
    expect(browser.openStreams).toHaveLength(1)
  })

  it('does not wait any longer once the browser is back in a network', async () => {
    const connection = follow(known)
    connection.cameOnline()
    await browser.settle()
    expect(browser.reads).toBe(0)
    browser.document = known
    browser.stream.heard.failed(true)
    connection.cameOnline()
    await browser.settle()
    expect(browser.reads).toBe(1)
    expect(last()?.isLost).toBe(false)
    expect(browser.openStreams).toHaveLength(1)
  })

  it('closes its stream at the end and opens no other', async () => {
    const { events } = splitLog().review({ headline: 'Done' }).finish()
    const connection = follow(foldAll(events.slice(0, -1)) as Debate)
    browser.stream.heard.message(events.at(-1) as DebateEvent)
    browser.draw()
    expect(last()?.debate.status).toBe('finished')
    connection.visibilityChanged()
    await browser.settle()
    expect(browser.openStreams).toEqual([])
    expect(browser.reads).toBe(0)
  })

  it('holds no stream while hidden, still learns of the end, and reads again on return', async () => {
    const connection = follow(known)
    browser.hidden = true
    browser.document = known
    connection.visibilityChanged()
    expect(browser.openStreams).toEqual([])
    await browser.pass()
    expect(browser.reads).toBe(1)
    expect(told).not.toEqual([])
    expect(browser.openStreams).toEqual([])
    browser.hidden = false
    connection.visibilityChanged()
    await browser.settle()
    expect(browser.reads).toBe(2)
    expect(browser.openStreams).toHaveLength(1)
  })

  it('says when the debate was deleted', async () => {
    follow(known)
    browser.stream.heard.message({
      type: 'debate.deleted',
      seq: known.seq + 1,
      at: '2026-11-22T10:00:00.000Z',
    })
    browser.draw()
    expect(last()?.isDeleted).toBe(true)
    expect(browser.openStreams).toEqual([])
  })

  it('takes a missing document for a deleted debate', async () => {
    follow(until(16))
    browser.stream.heard.message(log.events[20] as DebateEvent)
    await browser.settle()
    expect(last()?.isDeleted).toBe(true)
  })

  it('is silent once stopped', async () => {
    const connection = follow(known)
    connection.stop()
    browser.stream.heard.message(delta(0, 'late'))
    await browser.settle()
    expect(told).toEqual([])
    expect(browser.openStreams).toEqual([])
  })
})
