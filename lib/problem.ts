/** Where an input is wrong, as RFC 9457 clients get it. */
export interface FieldError {
  path: string
  message: string
}

/**
 * The one error that may reach a caller: an HTTP status, a code, and a sentence for people. Anything else thrown is our
 * own fault and answers 500 without detail. Told apart by `isProblem`, never by `instanceof`.
 */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: number
  readonly code: string
  readonly errors: FieldError[]
  readonly headers: Record<string, string>

  constructor(
    status: number,
    code: string,
    message: string,
    options: { errors?: FieldError[]; headers?: Record<string, string>; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.status = status
    this.code = code
    this.errors = options.errors ?? []
    this.headers = options.headers ?? {}
  }
}

/** The problem of one wrong field of an input. */
export function wrongField(path: string, message: string): Problem {
  return new Problem(422, 'invalid-input', `${path}: ${message}`, { errors: [{ path, message }] })
}

/** Whether an error is a `Problem`, also one made by another copy of this module. */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && error.name === 'Problem' && 'status' in error
}
