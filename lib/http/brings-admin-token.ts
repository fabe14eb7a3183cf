import { allowances, requireAllowance, takeAllowance } from '../house/rate-limits.ts'
import { runtime } from '../runtime.ts'
import { bringsToken } from './bearer-token.ts'
import { callingAddress, clientKey } from './client-key.ts'

/**
 * Whether a request brings the `ADMIN_TOKEN`. Wrong ones are counted by client, whatever route they are sent to. Throws
 * `Problem` 429 to who has sent too many, also for the right one: else the answer would tell which one that is.
 */
export async function bringsAdminToken(headers: Headers): Promise<boolean> {
  const { ADMIN_TOKEN } = runtime().environment
  if (ADMIN_TOKEN === null) return false
  const client = clientKey(callingAddress(headers))
  await requireAllowance(runtime(), 'token', client, allowances.wrongToken)
  if (bringsToken(headers, ADMIN_TOKEN)) return true
  await takeAllowance(runtime(), 'token', client, allowances.wrongToken)
  return false
}
