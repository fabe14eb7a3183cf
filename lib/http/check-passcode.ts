import { checkPassword } from '../house/password.ts'
import { allowances, takeAllowance } from '../house/rate-limits.ts'
import { Problem } from '../problem.ts'
import { runtime } from '../runtime.ts'
import { callingAddress, clientKey } from './client-key.ts'
import { parseFields } from './parse-fields.ts'
import { passcodeBody } from './schemas/rules-schemas.ts'

/**
 * The hash of the house's passcode, if this is it. Throws `Problem` 401 for a wrong one, 409 where none is asked for, 422 for
 * what cannot be one, 429 for too many guesses.
 */
export async function checkPasscode(headers: Headers, given: string): Promise<string> {
  const { passcode } = parseFields(passcodeBody, { passcode: given })
  const { whoMayAsk, passcodeHash } = await runtime().rules.current()
  if (whoMayAsk !== 'passcode' || passcodeHash === null)
    throw new Problem(409, 'no-passcode', 'No passcode is asked for here.')
  await takeAllowance(runtime(), 'passcode', clientKey(callingAddress(headers)), allowances.passcode)
  await takeAllowance(runtime(), 'passcode', 'everybody', allowances.passcodeOfEverybody)
  if ((await checkPassword(passcode, passcodeHash)).matches) return passcodeHash
  const message = 'This is not the passcode.'
  throw new Problem(401, 'wrong-passcode', message, {
    errors: [{ path: 'passcode', message }],
    headers: { 'WWW-Authenticate': 'Roundtable-Passcode' },
  })
}
