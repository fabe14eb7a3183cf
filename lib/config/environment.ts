import type { z } from 'zod'
import { houseSchema, providersSchema } from './environment-schema.ts'
import { isLoopback } from './is-loopback.ts'
import { makeSecret } from './secret.ts'

/** The environment as the product reads it; see section 11 of the contract. Parsed once, at start. */
export interface Environment {
  PORT: number
  HOST: string
  /** Absolute, without a trailing slash. */
  PUBLIC_URL: string
  TRUST_PROXY: number
  DATABASE_URL: string | null
  DATA_DIR: string
  /** 32 bytes, from ROUNDTABLE_SECRET or made in DATA_DIR. */
  secret: Buffer
  /** From ROUNDTABLE_SECRET_OLD: what it encrypted can still be read, and is encrypted anew at start. */
  oldSecret: Buffer | null
  LOG_LEVEL: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  ALLOW_PRIVATE_NETWORK: boolean
  DEBATE_BUDGET_USD: number
  DAILY_BUDGET_USD: number
  METRICS_TOKEN: string | null
  ADMIN_PASSWORD: string | null
  ADMIN_TOKEN: string | null
  /** `OPENAI_API_KEY` and the like, by name. */
  providers: Record<string, string>
}

/**
 * Reads the variables of the product; an empty one counts as not set. On the embedded database it makes the secret in
 * DATA_DIR when there is none. Throws a plain Error with a sentence that names the variable and says what is wrong.
 */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(
    Object.entries(variables).flatMap(([name, value = '']) => (value.trim() ? [[name, value.trim()]] : [])),
  )
  const { PUBLIC_URL, ALLOW_PRIVATE_NETWORK, ROUNDTABLE_SECRET, ROUNDTABLE_SECRET_OLD, ...values } = checked(
    houseSchema,
    given,
  )
  const providers = checked(providersSchema, given)
  const { PORT, HOST, DATABASE_URL, DATA_DIR } = values
  if (DATABASE_URL && !ROUNDTABLE_SECRET)
    throw new Error(
      'ROUNDTABLE_SECRET is missing: with DATABASE_URL it is needed, at least 32 characters and the same on all instances. Make one with: openssl rand -hex 32',
    )
  return {
    ...values,
    PUBLIC_URL: PUBLIC_URL ?? new URL(`http://localhost:${PORT}`).origin,
    ALLOW_PRIVATE_NETWORK: ALLOW_PRIVATE_NETWORK ?? isLoopback(HOST),
    secret: makeSecret(ROUNDTABLE_SECRET, DATA_DIR),
    oldSecret: ROUNDTABLE_SECRET_OLD === null ? null : makeSecret(ROUNDTABLE_SECRET_OLD, DATA_DIR),
    providers: Object.fromEntries(
      Object.entries(providers).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    ),
  }
}

function checked<Schema extends z.ZodType>(schema: Schema, given: Record<string, string>): z.output<Schema> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const reasons = parsed.error.issues.map(
    ({ path, message }) => `${path.join('.')} is not usable: ${message}.`,
  )
  throw new Error(reasons.join(' '))
}
