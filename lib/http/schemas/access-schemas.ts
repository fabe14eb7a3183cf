import { z } from 'zod'
import type { AdminSession } from '../../store/access-store.ts'
import { count, time } from './shared-schemas.ts'

const length = (text: string) => Array.from(text).length

/** Any characters, spaces at its ends too; what is composed otherwise is the same password. */
const newPassword = z
  .string()
  .refine((text) => length(text) >= 12, 'It needs at least 12 characters.')
  .refine((text) => length(text) <= 200, 'It may have at most 200 characters.')
  .meta({ minLength: 12, maxLength: 200 })

const givenPassword = z
  .string()
  .min(1, 'Enter the password.')
  .max(1_000, 'It is longer than any password of ours.')

export const signInBody = z.strictObject({ password: givenPassword }).meta({ id: 'SignIn' })

export const setUpBody = z
  .strictObject({
    token: z.string().regex(/^[\w-]{43}$/, 'It is no token of ours.'),
    password: newPassword,
  })
  .meta({ id: 'SetUp', description: 'The token of the link in the log, and the first password.' })

export const passwordChange = z
  .strictObject({ currentPassword: givenPassword, newPassword })
  .meta({ id: 'PasswordChange' })

const session = z
  .strictObject({
    id: z.string(),
    address: z.string(),
    browser: z.string(),
    createdAt: time,
    lastSeenAt: time,
    expiresAt: time,
    current: z.boolean().meta({ description: 'Whether it is the one that asks' }),
  })
  .meta({ id: 'AdminSession' }) satisfies z.ZodType<AdminSession>

export const sessionListSchema = z.strictObject({ items: z.array(session), nextCursor: z.null() })

export const endedSchema = z.strictObject({ ended: count })
