import { setTimeout as delay } from 'node:timers/promises'
import type { PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import { jobCompletions } from './job-completions.ts'
import { Lease } from './lease.ts'
import { queueName } from './open-boss.ts'
import type { Queue } from './store.ts'

/** Debates that one process drives at once; the calls to models are limited elsewhere. */
const atOnce = 400
const batchSize = 50
/** Wake-ups are best effort; this is what happens without. */
const pollMs = 1_000
/** A third of the lease, so that one lost beat is no lost lease. */
const beatMs = 3_000
const leaseMs = 10_000
/** The queue is looked at every second; one that could not be for so long is out of order. */
const stalledMs = 10_000

export interface WorkingQueue extends Queue {
  /** Has the queue looked at now. False when this process takes no jobs. */
  wake(): boolean
}

/**
 * Takes jobs for a whole process with one loop, one batch at a time, and keeps all their leases with one heartbeat.
 * pg-boss's own `work` takes one job a worker: two hundred workers would poll two hundred times a second.
 * `announce` tells other instances that there are jobs to take.
 */
export function createQueue(boss: PgBoss, logger: Logger, announce: () => void): WorkingQueue {
  const leases = new Map<string, Lease>()
  const complete = jobCompletions(boss)
  let drive: ((debateId: string, signal: AbortSignal) => Promise<void>) | null = null
  let stopped = false
  let wakeUp = () => {}
  let awake = false
  let loop: Promise<void> = Promise.resolve()
  let heart: NodeJS.Timeout | undefined
  let lookedAt = Number.NEGATIVE_INFINITY

  function wake(): boolean {
    if (!drive || stopped) return false
    awake = true
    wakeUp()
    return true
  }

  async function takeJobs(work: NonNullable<typeof drive>): Promise<void> {
    while (!stopped) {
      awake = false
      const taken = await fetchJobs(work)
      if (taken === batchSize || awake || stopped) continue
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pollMs)
        wakeUp = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }

  async function fetchJobs(work: NonNullable<typeof drive>): Promise<number> {
    const free = Math.min(batchSize, atOnce - leases.size)
    try {
      const jobs = free === 0 ? [] : await boss.fetch<{ debate: string }>(queueName, { batchSize: free })
      lookedAt = performance.now()
      for (const job of jobs) {
        const lease = new Lease(boss, complete, job, logger)
        leases.set(job.id, lease)
        if (stopped) lease.abort('stopping')
        void lease.hold(work).then((back) => {
          leases.delete(job.id)
          if (back) wake() || announce()
          else if (leases.size === atOnce - 1) wake()
        })
      }
      return jobs.length
    } catch (error) {
      logger.warn({ error: error instanceof Error ? error.message : error }, 'jobs could not be taken')
      return 0
    }
  }

  async function beat(): Promise<void> {
    const held = [...leases.values()]
    const now = performance.now()
    try {
      if (held.length === 0) return
      const answer = await boss.touch(
        queueName,
        held.map(({ attempt }) => attempt),
      )
      const touched = new Set((answer as { settled?: string[] }).settled)
      for (const lease of held) {
        if (touched.has(lease.attempt.id)) lease.touchedAt = now
        else lease.abort('the lease was lost')
      }
    } catch (error) {
      logger.warn({ error: error instanceof Error ? error.message : error }, 'leases could not be renewed')
      for (const lease of held)
        if (performance.now() - lease.touchedAt > leaseMs) lease.abort('the lease ran out')
    }
  }

  return {
    wake,
    work: async (given) => {
      drive = given
      heart = setInterval(() => void beat(), beatMs)
      loop = takeJobs(given)
    },
    condition: () => {
      if (stopped) return 'stopped'
      return performance.now() - lookedAt < stalledMs ? 'working' : 'stalled'
    },
    ensureJob: async (debateId) => {
      const jobs = await boss.findJobs(queueName, { key: debateId })
      if (jobs.some(({ state }) => state === 'created' || state === 'retry' || state === 'active')) return
      await boss.send(queueName, { debate: debateId }, { singletonKey: debateId })
      if (!wake()) announce()
    },
    stop: async (limitMs) => {
      stopped = true
      wakeUp()
      for (const lease of leases.values()) lease.abort('stopping')
      const ended = Promise.all([loop, ...[...leases.values()].map((lease) => lease.done)])
      await Promise.race([ended, delay(limitMs, undefined, { ref: false })])
      await Promise.all([...leases.values()].map((lease) => lease.giveBack('stopping')))
      clearInterval(heart)
    },
  }
}
