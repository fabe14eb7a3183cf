import type { Debate } from '../../lib/roundtable/debate.ts'
import type { DebateEvent, Delta, StreamSignal } from '../../lib/roundtable/events.ts'
import { applyDelta, fold } from '../../lib/roundtable/fold.ts'
import type { LiveBrowser, LiveState, Message } from './live-state.ts'
import { isUnderWay } from './view.ts'

function isSignal(message: Message): message is StreamSignal {
  return message.type === 'stream.paused' || message.type === 'stream.resumed'
}

/** How often a hidden page reads the document, for its title: a stream would take one of the browser's few connections. */
const hiddenReadMs = 10_000
const firstRetryMs = 1_000
const longestRetryMs = 15_000

/** Follows a debate: folds its stream into the document, reads the document again after a gap, and mends itself. */
export class LiveConnection {
  readonly #browser: LiveBrowser
  readonly #onState: (state: LiveState) => void
  readonly #path: string
  #state: LiveState
  #closeStream: (() => void) | null = null
  #cancelTimer: (() => void) | null = null
  #retryMs = firstRetryMs
  #reading = false
  #framePending = false
  #stopped = false

  /** `state`: as the page begins. */
  constructor(state: LiveState, browser: LiveBrowser, onState: (state: LiveState) => void) {
    this.#browser = browser
    this.#onState = onState
    this.#path = `/api/v1/debates/${state.debate.id}`
    this.#state = state
  }

  /** `servedAt`: when the server gave the page, by its clock, in milliseconds since 1970. */
  start(servedAt: number): void {
    this.#stopped = false
    if (this.#isOver()) return
    this.#change({ aheadMs: servedAt - this.#browser.now() })
    if (this.#browser.isHidden()) this.#later(hiddenReadMs)
    else this.#connect()
  }

  stop(): void {
    this.#stopped = true
    this.#disconnect()
  }

  /** The page was hidden or shown. */
  visibilityChanged(): void {
    if (this.#isOver()) return
    const wasClosed = this.#closeStream === null
    this.#disconnect()
    if (this.#browser.isHidden()) this.#later(hiddenReadMs)
    else if (wasClosed) void this.#readAgain()
    else this.#connect()
  }

  /** The browser is back in a network: a lost connection is not waited for any longer. */
  cameOnline(): void {
    if (this.#state.isLost) void this.#readAgain()
  }

  /** Reads the document and follows it from there. */
  async #readAgain(): Promise<void> {
    if (this.#reading || this.#isOver()) return
    this.#disconnect()
    this.#reading = true
    try {
      const debate = await this.#browser.readDebate(this.#path)
      if (debate === 'away') {
        this.#lose({ isLost: false, isPaused: true })
        return
      }
      if (!debate) this.#change({ isDeleted: true })
      else {
        this.#retryMs = firstRetryMs
        // An answer that was on its way for long must not take the page back.
        this.#change({
          isLost: false,
          isPaused: false,
          ...(debate.seq >= this.#state.debate.seq && { debate }),
        })
      }
    } catch {
      this.#lose()
      return
    } finally {
      this.#reading = false
    }
    if (this.#isOver()) return
    if (this.#browser.isHidden()) this.#later(hiddenReadMs)
    else this.#connect()
  }

  #connect(): void {
    this.#closeStream = this.#browser.openStream(`${this.#path}/events?after=${this.#state.debate.seq}`, {
      opened: () => {
        this.#retryMs = firstRetryMs
        this.#change({ isLost: false, isPaused: false })
      },
      message: (message) => this.#take(message),
      failed: (triesAgain) => {
        this.#change({ isLost: true, isPaused: false })
        if (!triesAgain) this.#lose()
      },
    })
  }

  #take(message: Message): void {
    if (isSignal(message)) {
      this.#change({ isPaused: message.type === 'stream.paused' })
      return
    }
    if (message.type === 'debate.deleted') {
      this.#change({ isDeleted: true })
      this.#disconnect()
      return
    }
    if ('at' in message) this.#compareClocks(message.at)
    const next = this.#next(message)
    if (!next) {
      void this.#readAgain()
      return
    }
    this.#change({ debate: next })
    if (this.#isOver()) this.#disconnect()
  }

  /** Whatever was dated by the server took its time to come here: what shows it the furthest ahead is the nearest to the truth. */
  #compareClocks(at: string): void {
    const aheadMs = Date.parse(at) - this.#browser.now()
    if (aheadMs > (this.#state.aheadMs ?? Number.NEGATIVE_INFINITY)) this.#change({ aheadMs })
  }

  /** The document with a message in it; null where something before it was missed. */
  #next(message: DebateEvent | Delta): Debate | null {
    const { debate } = this.#state
    if (message.type === 'turn.delta' || message.type === 'review.delta') return applyDelta(debate, message)
    try {
      return fold(debate, message)
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'gap') return null
      throw error
    }
  }

  #lose(told: Pick<LiveState, 'isLost' | 'isPaused'> = { isLost: true, isPaused: false }): void {
    this.#disconnect()
    this.#change(told)
    this.#later(this.#retryMs)
    this.#retryMs = Math.min(this.#retryMs * 2, longestRetryMs)
  }

  #later(milliseconds: number): void {
    if (this.#stopped) return
    this.#cancelTimer = this.#browser.after(milliseconds, () => void this.#readAgain())
  }

  #disconnect(): void {
    this.#closeStream?.()
    this.#closeStream = null
    if (this.#state.isPaused) this.#change({ isPaused: false })
    this.#cancelTimer?.()
    this.#cancelTimer = null
  }

  #isOver(): boolean {
    return this.#stopped || this.#state.isDeleted || !isUnderWay(this.#state.debate)
  }

  /** Tells of changes once a frame, however many there were; at once where no frames are drawn. */
  #change(change: Partial<LiveState>): void {
    this.#state = { ...this.#state, ...change }
    if (this.#framePending) return
    this.#framePending = true
    const tell = () => {
      this.#framePending = false
      if (!this.#stopped) this.#onState(this.#state)
    }
    if (this.#browser.isHidden()) tell()
    else this.#browser.nextFrame(tell)
  }
}
