import { ModelError, type ModelErrorCode } from '../model-error.ts'
import { errorBody } from './error-body.ts'
import { maskSecrets } from './mask-secrets.ts'

/** A provider's own report that a call failed: by an HTTP status, or by an error object in mid-stream. */
export interface Fault {
  status: number
  /** Parsed JSON, or text. */
  body: unknown
  retryAfterMs: number | null
}

/** Whose fault it is: the connection's name for people, and the key that no text may show. */
export interface FaultSource {
  name: string
  apiKey: string | null
}

const creditWords =
  /insufficient[_ ](quota|balance|funds|credit)|credit balance|exceeded_current_quota|billing[_ ](hard[_ ]limit|error)|(out of|no|add|more|available) credits|credits? (is|are|have been|has been)? ?(depleted|exhausted)|spending limit|spend_limit_reached|billing_unavailable|openrouter_(credits|key_limit|(guardrail|workspace)_budget)|requests? ?per ?day|PerDay/i
const keyWords = /api[_ ]key[_ ](not valid|invalid)|(invalid|incorrect)[_ ]api[_ ]key/i
const policyWords =
  /content[_ ](policy|filter)|content_management_policy|moderation|violates? (the |our )?(usage|content|safety)|safety[_ ]check|request blocked/i
/** OpenRouter's 402 for calls under way that may come to more than the balance: they end, and it passes. */
const passingWords = /openrouter_in_flight_budget/
const lengthWords = /context[_ ](length|window)|maximum context|prompt is too long/i

const messages: Partial<Record<ModelErrorCode, (name: string) => string>> = {
  'bad-key': (name) => `${name} refused the key.`,
  'no-credit': (name) => `${name} has no credit or quota left for this key.`,
  'rate-limited': (name) => `${name} asks for fewer requests.`,
  'not-found': (name) => `${name} does not know this model.`,
  'too-large': (name) => `${name} found the question too long.`,
  refused: (name) => `${name} declined the question.`,
  overloaded: (name) => `${name} is overloaded or out of order.`,
  'bad-request': (name) => `${name} did not accept the request.`,
}

/**
 * The `ModelError` of a provider's fault. A 429 is two things: a rate limit, which passes, and exhausted credit, which
 * does not; a status alone does not tell, nor does it where a bad key or an empty account answers 400.
 */
export function faultError(fault: Fault, { name, apiKey }: FaultSource): ModelError {
  const body = errorBody(fault.body)
  const said = `${body.type} ${body.code} ${body.reason} ${body.message}`
  const words = `${said} ${quotaIds(fault.body)}`
  const code = codeOf(fault.status, words)
  const ofModelOnly = isOfModelOnly(fault.status, words)
  const detail = maskSecrets(`${fault.status} ${said}`.slice(0, 1000), apiKey)
  const message =
    ofModelOnly && code === 'bad-key'
      ? `${name} does not allow this key to use this model.`
      : (messages[code]?.(name) ?? `${name} failed.`)
  const retryAfterMs = fault.retryAfterMs ?? body.retryDelayMs
  return new ModelError(code, message, { retryAfterMs, detail, ofModelOnly })
}

/** A 403 that names the model forbids that one; and what may be asked of a day is counted for each model. */
function isOfModelOnly(status: number, words: string): boolean {
  return (status === 403 && /\bmodels?\b/i.test(words)) || /requests? ?per ?day|PerModel/i.test(words)
}

function codeOf(status: number, words: string): ModelErrorCode {
  const declined = status === 400 || status === 403
  // First, since OpenRouter's moderation says that "no credits were charged".
  if (declined && policyWords.test(words)) return 'refused'
  if (passingWords.test(words)) return 'rate-limited'
  if (status === 402 || (status < 500 && creditWords.test(words))) return 'no-credit'
  if (status === 429) return /overloaded/i.test(words) ? 'overloaded' : 'rate-limited'
  if (status === 401 || (status < 500 && keyWords.test(words))) return 'bad-key'
  if (status === 403) return 'bad-key'
  if (status === 404) return 'not-found'
  if (status === 413 || (status === 400 && lengthWords.test(words))) return 'too-large'
  if (status >= 500 || status === 408 || status === 409 || status === 425) return 'overloaded'
  return 'bad-request'
}

/** Google says with a rate limit and with a day's quota the same words, and names the difference in `quotaId`. */
function quotaIds(body: unknown): string {
  return [...JSON.stringify(body ?? '').matchAll(/"quotaId":"(\w+)"/g)].map((match) => match[1]).join(' ')
}
