import { takeAllowance } from '../house/rate-limits.ts'
import { runtime } from '../runtime.ts'
import { callingAddress, clientKey } from './client-key.ts'
import type { Asker } from './require-asker.ts'

const hourMs = 3_600_000

/** Counts a debate that is about to be started against what its client may ask in an hour. Throws `Problem` 429. */
export async function admitAsk(headers: Headers, asker: Asker): Promise<void> {
  const { asksPerHour } = await runtime().rules.current()
  if (asker === 'admin' || asksPerHour === null) return
  const allowance = { limit: asksPerHour, windowMs: hourMs }
  await takeAllowance(runtime(), 'ask', clientKey(callingAddress(headers)), allowance)
}
