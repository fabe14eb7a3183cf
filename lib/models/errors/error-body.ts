import { z } from 'zod'

/** What the bodies of errors have in common, whoever sent them; all of it may be missing. */
export interface ErrorBody {
  message: string
  code: string
  type: string
  /** A finer code, where the category alone says too little (Anthropic's `details.error_code`, OpenRouter's `metadata`). */
  reason: string
  /** How long the body asks us to wait, in milliseconds (`google.rpc.RetryInfo`). */
  retryDelayMs: number | null
}

const word = z.union([z.string(), z.number()]).transform(String).nullish().catch(null)
const fault = z.object({
  message: z.unknown().optional(),
  code: word,
  type: word,
  status: word,
  metadata: z.object({ limit_source: word, error_type: word }).nullish().catch(null),
  details: z
    .union([
      z.array(z.object({ retryDelay: z.string().nullish().catch(null) })),
      z.object({ error_code: word }).transform(({ error_code }) => error_code ?? ''),
    ])
    .nullish()
    .catch(null),
})
const envelope = z.object({
  error: z
    .union([z.looseObject({}), z.string()])
    .nullish()
    .catch(null),
})

/**
 * Reads an error leniently: a parsed body of any shape, as OpenAI and its like, Anthropic and Google send them, or plain
 * text. An array (Google's, without streaming) counts by its first element.
 */
export function errorBody(body: unknown): ErrorBody {
  const value = Array.isArray(body) ? body[0] : body
  if (typeof value === 'string') return plainBody(value)
  const inner = envelope.safeParse(value).data?.error ?? value
  if (typeof inner === 'string') return plainBody(inner)
  const { message, code, type, status, details, metadata } = fault.safeParse(inner).data ?? {}
  const delays = typeof details === 'string' ? [] : details
  const delay = delays?.map((detail) => /^([\d.]+)s$/.exec(detail.retryDelay ?? '')?.[1]).find(Boolean)
  return {
    message: typeof message === 'string' ? message : JSON.stringify(message ?? inner ?? ''),
    code: code ?? '',
    type: type ?? status ?? '',
    reason: typeof details === 'string' ? details : (metadata?.limit_source ?? metadata?.error_type ?? ''),
    retryDelayMs: delay ? Number(delay) * 1000 : null,
  }
}

function plainBody(message: string): ErrorBody {
  return { message, code: '', type: '', reason: '', retryDelayMs: null }
}
