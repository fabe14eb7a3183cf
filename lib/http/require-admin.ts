import { Problem } from '../problem.ts'
import { runtime } from '../runtime.ts'
import type { Caller } from './access.ts'
import { bringsToken } from './bearer-token.ts'

/** Lets an admin pass: a program with the `ADMIN_TOKEN`. Throws `Problem` 401 with the remedy for everybody else. */
export function requireAdmin({ headers }: Caller): void {
  const { ADMIN_TOKEN } = runtime().environment
  if (ADMIN_TOKEN === null)
    throw refused('Set ADMIN_TOKEN in the environment of the server to use the admin API.')
  if (!bringsToken(headers, ADMIN_TOKEN))
    throw refused('This needs the admin token, as Authorization: Bearer.')
}

function refused(message: string): Problem {
  return new Problem(401, 'admin-only', message, { headers: { 'WWW-Authenticate': 'Bearer' } })
}
