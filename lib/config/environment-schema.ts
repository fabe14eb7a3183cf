import { z } from 'zod'

const wholeNumber = (from: number, to: number) => {
  const message = `it has to be a whole number from ${from} to ${to}`
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((value) => value >= from && value <= to, message)
}

const dollars = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,6})?$/, 'it has to be an amount in US dollars such as 2.50')
  .transform(Number)

const text = z.string().nullable().default(null)

const publicUrlMessage =
  'it has to be the address of the pages, such as https://roundtable.example, without a path'

/** Every variable of the product but the keys of providers: what it is for, and what holds without it. */
export const houseSchema = z.object({
  /** Where the server listens. */
  PORT: wholeNumber(1, 65_535).default(3000),
  /** Loopback unless told otherwise: nobody else reaches a server that was merely tried out. */
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'it has to be a host name or an address, without a scheme or port')
    .default('127.0.0.1'),
  /** What links, cards and cookies say; `http://localhost:PORT` unless given. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: publicUrlMessage })
    .refine((value) => /^https?:\/\/[^/?#@]+\/?$/.test(value), publicUrlMessage)
    .transform((value) => new URL(value).origin)
    .nullable()
    .default(null),
  /** Proxies in front of the server whose X-Forwarded-For is believed; none by default. */
  TRUST_PROXY: wholeNumber(0, 10).default(0),
  /** A PostgreSQL server, shared by any number of instances; the embedded database unless given. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'it has to be a connection string that begins with postgresql://')
    .nullable()
    .default(null),
  /** Folder of the embedded database and of the secret made for it. */
  DATA_DIR: z.string().default('.data'),
  /** Signs tokens and encrypts keys. Required with DATABASE_URL; made in DATA_DIR for the embedded database. */
  ROUNDTABLE_SECRET: z.string().min(32, 'it has to be at least 32 characters long').nullable().default(null),
  /** The secret before this one, for as long as an instance has not started since the change. */
  ROUNDTABLE_SECRET_OLD: text,
  /** What goes to the log, which is JSON lines on stdout. */
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'it has to be one of debug, info, warn, error and silent',
    })
    .default('info'),
  /** Whether models may be reached on loopback and private addresses; only while HOST is loopback unless given. */
  ALLOW_PRIVATE_NETWORK: z
    .enum(['true', 'false', '1', '0'], { error: 'it has to be true or false' })
    .transform((value) => value === 'true' || value === '1')
    .nullable()
    .default(null),
  /** The most that one debate may cost, unless its asker sets another cap, up to that of the day. */
  DEBATE_BUDGET_USD: dollars.default(1),
  /** The most that all debates of one day (UTC) may cost together. */
  DAILY_BUDGET_USD: dollars.default(10),
  /** Bearer token for the metrics; without one there are none to be had. */
  METRICS_TOKEN: text,
  /** Sets the admin's password at start, in place of the one-time link. */
  ADMIN_PASSWORD: z
    .string()
    .min(12, 'it has to be at least 12 characters long')
    .max(200, 'it has to be at most 200 characters long')
    .nullable()
    .default(null),
  /** Bearer token for automation of the admin API; without one there is no such access. */
  ADMIN_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,500}$/, 'it has to be 16 to 500 printable characters, without blanks')
    .nullable()
    .default(null),
})

const providers = 'OPENAI ANTHROPIC GEMINI XAI MOONSHOT PERPLEXITY OPENROUTER MISTRAL DEEPSEEK GROQ'.split(
  ' ',
)

/** A key goes into a header as it is. */
const key = z
  .string()
  .regex(/^[\x21-\x7e]+$/, 'it has characters that no key has')
  .optional()
const baseUrl = z
  .url({ protocol: /^https?$/, error: 'it has to be an address that begins with https:// or http://' })
  .optional()

/** For each provider its key, and the address of its API where it is not the maker's own; Ollama needs no key. */
export const providersSchema = z.object(
  Object.fromEntries([
    ...providers.flatMap((name) => [
      [`${name}_API_KEY`, key],
      [`${name}_BASE_URL`, baseUrl],
    ]),
    ['OLLAMA_BASE_URL', baseUrl],
  ]) as Record<string, typeof key>,
)
