import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { Channel } from './channel.ts'
import type { Notice, Notices } from './store.ts'

/** What goes over the channel: notices, and that a queue has work. */
type Parcel = { from: string; notices: (Notice | { type: 'job' })[] }

interface Subscriber {
  onNotice: (notice: Notice) => void
  onGap?: () => void
  onLost?: () => void
}

/** NOTIFY ends at 8,000 bytes. */
const parcelBytes = 7_900

export interface NoticeBoard extends Notices {
  /** Tells the other instances that there are jobs to take. */
  announceJob(): void
  /** Resolves when what was sent so far is out. */
  flushed(): Promise<void>
}

/**
 * Notices reach this instance at once, and others in parcels: NOTIFY takes a lock at commit, so that while one is under
 * way the next are gathered. `onJob` is told when another instance has jobs to give.
 */
export function createNotices(channel: Channel | null, logger: Logger, onJob: () => void): NoticeBoard {
  const from = randomUUID()
  const empty = byteLength({ from, notices: [] })
  const subscribers = new Set<Subscriber>()
  const waiting: { notice: Parcel['notices'][number]; bytes: number }[] = []
  let sending: Promise<void> = Promise.resolve()
  let busy = false

  function deliver(notice: Notice): void {
    for (const { onNotice } of subscribers) guarded(() => onNotice(notice))
  }

  function guarded(call: () => void): void {
    try {
      call()
    } catch (error) {
      logger.error({ error }, 'a subscriber of notices failed')
    }
  }

  function post(notice: Parcel['notices'][number], bytes = byteLength(notice)): void {
    if (!channel) return
    waiting.push({ notice, bytes: bytes + 1 })
    if (!busy) sending = drain(channel)
  }

  async function drain(open: Channel): Promise<void> {
    busy = true
    while (waiting.length > 0) {
      const notices = takeParcel()
      await open.send(JSON.stringify({ from, notices })).catch((error: Error) => {
        logger.debug({ error: error.message }, 'notices were lost')
      })
    }
    busy = false
  }

  function takeParcel(): Parcel['notices'] {
    let room = parcelBytes - empty
    const count = waiting.findIndex(({ bytes }) => {
      room -= bytes
      return room < 0
    })
    const taken = waiting.splice(0, count === -1 ? waiting.length : count)
    return taken.map(({ notice }) => notice)
  }

  function receive(text: string): void {
    const parcel = JSON.parse(text) as Parcel
    if (parcel.from === from) return
    for (const notice of parcel.notices) {
      if (notice.type === 'job') onJob()
      else deliver(notice)
    }
  }

  channel?.listen({
    onText: receive,
    onLost: () => {
      for (const { onLost } of subscribers) if (onLost) guarded(onLost)
    },
    onGap: () => {
      for (const { onGap } of subscribers) if (onGap) guarded(onGap)
    },
  })

  return {
    send: async (notice) => {
      const bytes = byteLength(notice)
      if (empty + bytes + 1 > parcelBytes)
        throw new Error(`A notice of ${bytes} bytes does not fit one NOTIFY.`)
      deliver(notice)
      post(notice, bytes)
    },
    subscribe: (onNotice, onGap, onLost) => {
      const subscriber = { onNotice, onGap, onLost }
      subscribers.add(subscriber)
      return () => subscribers.delete(subscriber)
    },
    announceJob: () => post({ type: 'job' }),
    flushed: () => sending,
  }
}

function byteLength(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value))
}
