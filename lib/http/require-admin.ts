import { createHash, timingSafeEqual } from 'node:crypto'
import { Problem } from '../problem.ts'
import { runtime } from '../runtime.ts'
import type { Caller } from './access.ts'

/** Lets an admin pass: a program with the `ADMIN_TOKEN`. Throws `Problem` 401 with the remedy for everybody else. */
export function requireAdmin({ headers }: Caller): void {
  const { ADMIN_TOKEN } = runtime().environment
  if (ADMIN_TOKEN === null)
    throw refused('Set ADMIN_TOKEN in the environment of the server to use the admin API.')
  const given = /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  if (given === undefined || !sameText(given, ADMIN_TOKEN))
    throw refused('This needs the admin token, as Authorization: Bearer.')
}

/** Takes the same time whatever the two have in common. */
function sameText(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}

function refused(message: string): Problem {
  return new Problem(401, 'admin-only', message, { headers: { 'WWW-Authenticate': 'Bearer' } })
}
