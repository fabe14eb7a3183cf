import { allowances, takeAllowance } from '../house/rate-limits.ts'
import { runtime } from '../runtime.ts'
import type { Caller } from './access.ts'
import { callingAddress, clientKey } from './client-key.ts'

/**
 * Counts a request against what its client is allowed for a purpose, on all instances together. Throws `Problem` 429 where
 * nothing is left.
 */
export function limitClient({ headers }: Caller, purpose: 'advice' | 'admin'): Promise<void> {
  return takeAllowance(runtime(), purpose, clientKey(callingAddress(headers)), allowances[purpose])
}
