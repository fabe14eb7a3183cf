export type ModelErrorCode =
  | 'rate-limited'
  | 'overloaded'
  | 'network'
  | 'cut-off'
  | 'no-answer'
  | 'stalled'
  | 'timeout'
  | 'bad-request'
  | 'bad-key'
  | 'no-credit'
  | 'not-found'
  | 'too-large'
  | 'refused'
  | 'blocked-address'
  | 'aborted'
  | 'unusable'

const retryableCodes: ReadonlySet<ModelErrorCode> = new Set([
  'rate-limited',
  'overloaded',
  'network',
  'cut-off',
  'no-answer',
  'stalled',
])

/**
 * What goes wrong between us and a model. `message` is one sentence for people, without a key, an address or an inner
 * detail; `detail` is for the log. Told apart by `code` (`isModelError`), never by `instanceof`.
 */
export class ModelError extends Error {
  override readonly name = 'ModelError'
  readonly code: ModelErrorCode
  readonly retryable: boolean
  /** Milliseconds that the provider asked us to wait. */
  readonly retryAfterMs: number | null
  readonly detail: string | null
  /** It says something about this one model, and nothing about others of its connection. */
  readonly ofModelOnly: boolean

  constructor(
    code: ModelErrorCode,
    message: string,
    options: { retryAfterMs?: number | null; detail?: string; ofModelOnly?: boolean; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.code = code
    this.retryable = retryableCodes.has(code)
    this.retryAfterMs = options.retryAfterMs ?? null
    this.detail = options.detail ?? null
    this.ofModelOnly = options.ofModelOnly ?? false
  }
}

/** Whether an error is a `ModelError`, also one made by another copy of this module. */
export function isModelError(error: unknown): error is ModelError {
  return error instanceof Error && error.name === 'ModelError' && 'retryable' in error
}
