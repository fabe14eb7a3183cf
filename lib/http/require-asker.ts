import { Problem } from '../problem.ts'
import { runtime } from '../runtime.ts'
import type { Caller } from './access.ts'
import { checkPasscode } from './check-passcode.ts'
import { holdsPass } from './passcode-cookie.ts'
import { findAdmin } from './require-admin.ts'

/** Who starts a debate: the keeper, for whom no limit of the house's rules on asking holds, or a guest. */
export type Asker = 'admin' | 'guest'

/** As what a caller may start debates, by the house's rules and by what it brings as cookies or token; null: not at all. */
export async function findAsker(caller: Caller): Promise<Asker | null> {
  const { rules, environment } = runtime()
  if (await findAdmin(caller)) return 'admin'
  const { whoMayAsk, passcodeHash } = await rules.current()
  if (whoMayAsk === 'everyone') return 'guest'
  if (whoMayAsk === 'admin' || passcodeHash === null) return null
  const pass = { secret: environment.secret, passcodeHash }
  return holdsPass(caller.headers, pass, Date.now(), environment.PUBLIC_URL) ? 'guest' : null
}

/**
 * As what a caller may start debates; a program may send the passcode itself. Throws `Problem` 401 that says what is needed,
 * 403 where nobody may ask until the keeper says who, 429 for too many guesses of the passcode.
 */
export async function requireAsker(caller: Caller): Promise<Asker> {
  const asker = await findAsker(caller)
  if (asker) return asker
  const { whoMayAsk, ruled } = await runtime().rules.current()
  if (whoMayAsk === 'admin') throw ruled.includes('whoMayAsk') ? keeperOnly() : notOpened()
  const passcode = caller.headers.get('roundtable-passcode')
  if (passcode === null) throw passcodeNeeded()
  // A header's bytes are read as Latin-1; who sends more than ASCII sends UTF-8.
  await checkPasscode(caller.headers, Buffer.from(passcode, 'latin1').toString('utf8'))
  return 'guest'
}

function keeperOnly(): Problem {
  const message =
    'Only the keeper of this house may ask: sign in at /admin; programs send the ADMIN_TOKEN, as Authorization: Bearer.'
  return new Problem(401, 'admin-only', message, { headers: { 'WWW-Authenticate': 'Bearer' } })
}

function notOpened(): Problem {
  const message =
    'This server can be reached from other machines, so that nobody may ask until its keeper says who may, under House rules at /admin/rules.'
  return new Problem(403, 'asking-not-opened', message)
}

function passcodeNeeded(): Problem {
  const message =
    'Asking here needs the passcode of the house: POST it to /api/v1/passcode, or send it as Roundtable-Passcode.'
  return new Problem(401, 'passcode-needed', message, {
    headers: { 'WWW-Authenticate': 'Roundtable-Passcode' },
  })
}
