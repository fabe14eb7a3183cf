import { type FieldError, Problem } from '../problem.ts'
import { runtime } from '../runtime.ts'
import type { QueueCondition } from '../store/store.ts'
import { withinTime } from '../within-time.ts'
import { httpLimits } from './limits.ts'

const queueFaults: Record<Exclude<QueueCondition, 'working'>, string> = {
  stalled: 'No job could be asked for in a while.',
  stopped: 'This instance is stopping.',
}

/** Says that debates can be started and driven here. Throws `Problem` 503 that names what is not ready. */
export async function readReadiness(): Promise<{ status: 'ready' }> {
  const { store } = runtime()
  const errors: FieldError[] = []
  await withinTime(store.ping(), httpLimits.readinessMs).catch(() =>
    errors.push({ path: 'database', message: 'It does not answer.' }),
  )
  const condition = store.queue.condition()
  if (condition !== 'working') errors.push({ path: 'queue', message: queueFaults[condition] })
  if (errors.length === 0) return { status: 'ready' }
  const what = errors.map(({ path, message }) => `${path}: ${message}`).join(' ')
  throw new Problem(503, 'not-ready', `Not ready. ${what}`, { errors, headers: { 'Retry-After': '2' } })
}
