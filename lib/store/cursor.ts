import { z } from 'zod'
import { Problem } from '../problem.ts'

/** The place after which a page begins. */
interface Place {
  createdAt: string
  id: string
}

const placeSchema = z.tuple([
  z.iso.datetime(),
  z
    .string()
    .max(200)
    .regex(/^[\x21-\x7e]*$/),
])

/** An opaque text for a place in a list. */
export function encodeCursor({ createdAt, id }: Place): string {
  return Buffer.from(JSON.stringify([createdAt, id])).toString('base64url')
}

/** The place that a cursor stands for. Throws `Problem` 422 for any other text. */
export function decodeCursor(cursor: string): Place {
  try {
    const [createdAt, id] = placeSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    return { createdAt, id }
  } catch (cause) {
    throw badCursor(cause)
  }
}

/** The problem of a text that is no cursor of the list it was given to. */
export function badCursor(cause?: unknown): Problem {
  const message = 'This is no cursor of this list.'
  return new Problem(422, 'bad-cursor', message, { errors: [{ path: 'cursor', message }], cause })
}
