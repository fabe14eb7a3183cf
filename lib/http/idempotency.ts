import type { Claim } from '../engine/claim.ts'
import { Problem } from '../problem.ts'
import { callingAddress } from './client-key.ts'

/**
 * Who starts a debate, and the key that makes the start repeatable. Keys of different visitors, or of different
 * addresses where there is no visitor, never meet. Throws `Problem` 400 for a key that is not 8-200 printable
 * characters.
 */
export function startClaim(headers: Headers, visitor: string | null): Claim {
  const key = headers.get('idempotency-key')
  if (key !== null && !/^[\x21-\x7e]{8,200}$/.test(key))
    throw new Problem(400, 'bad-idempotency-key', 'An Idempotency-Key has 8 to 200 printable characters.', {
      errors: [{ path: 'Idempotency-Key', message: 'It has to have 8 to 200 printable ASCII characters.' }],
    })
  const scope = visitor ? `visitor:${visitor}` : `address:${callingAddress(headers)}`
  return { visitor, idempotencyKey: key, scope }
}
