import { Problem } from '../problem.ts'
import type { Runtime } from '../runtime.ts'
import type { Allowance } from '../store/limit-store.ts'

const minuteMs = 60_000

/** What a client may do in a time, where no rule of the house says otherwise. */
export const allowances = {
  /** Enough for a person who tries the passwords they know; 1,000 guesses a day. */
  signIn: { limit: 10, windowMs: 15 * minuteMs },
  /** All strangers together: guessing from many addresses stays hopeless too. */
  signInOfStrangers: { limit: 100, windowMs: 15 * minuteMs },
  /** Wrong ones, by client; a program may bring another one by mistake. To count all together would let strangers lock programs out. */
  wrongToken: { limit: 30, windowMs: 15 * minuteMs },
  /** Hints and prices for a form in which somebody types. */
  advice: { limit: 240, windowMs: minuteMs },
  /** A program may send the passcode with every question; people type it once. */
  passcode: { limit: 30, windowMs: 15 * minuteMs },
  /** All clients together; who has given it before is asked no more. */
  passcodeOfEverybody: { limit: 300, windowMs: 15 * minuteMs },
  /** Programs may be quick, but not guess a session. */
  admin: { limit: 600, windowMs: minuteMs },
} as const satisfies Record<string, Allowance>

/**
 * Takes one of what a client is allowed for a purpose, on all instances together. Throws `Problem` 429 with `Retry-After`
 * where nothing is left, 503 while the database is away.
 */
export async function takeAllowance(
  { store }: Pick<Runtime, 'store'>,
  purpose: string,
  client: string,
  allowance: Allowance,
): Promise<void> {
  const waitMs = await store.limits.take(`${purpose}/${client}`, allowance)
  if (waitMs !== null) throw tooMany(waitMs)
}

/** Throws `Problem` 429 where a client has nothing left of what it is allowed, as `takeAllowance` does; takes nothing. */
export async function requireAllowance(
  { store }: Pick<Runtime, 'store'>,
  purpose: string,
  client: string,
  allowance: Allowance,
): Promise<void> {
  const waitMs = await store.limits.waitOf(`${purpose}/${client}`, allowance)
  if (waitMs !== null) throw tooMany(waitMs)
}

function tooMany(waitMs: number): Problem {
  const seconds = Math.ceil(waitMs / 1000)
  const wait = seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
  return new Problem(429, 'too-many-requests', `That was too often. Try again in ${wait}.`, {
    headers: { 'Retry-After': String(seconds) },
  })
}
