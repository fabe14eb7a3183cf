import { setTimeout as delay } from 'node:timers/promises'

/** Time, passed in wherever it is needed so that tests can bring their own. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number
  /** Resolves after so many milliseconds, or at once with a rejection when the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** The machine's own time. Its sleeps do not keep a process alive by themselves. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    await delay(ms, undefined, signal ? { signal, ref: false } : { ref: false })
  },
}

/** A time of the clock as ISO 8601 UTC. */
export function timestamp(clock: Clock): string {
  return new Date(clock.now()).toISOString()
}
