import type { Connection } from '../models.ts'

/** Where an OpenAI-compatible API differs from OpenAI's own, as its reference describes it. */
export interface Dialect {
  /** OpenAI's newer models refuse the old name; most others know no other. */
  maxTokens: 'max_tokens' | 'max_completion_tokens'
  /** Mistral answers 422 to `stream_options`, and sends usage without being asked. */
  streamOptions: boolean
  /** DeepSeek knows no schema; Groq refuses every `response_format` in a stream. The prompt's words have to do. */
  schemas: boolean
  /** Whether the API can promise some JSON object where it is given no schema. */
  jsonObject: boolean
  /** `disable_search`. OpenRouter does not hand it on: a search model searches there in every call. */
  disableSearch: boolean
  /** OpenRouter takes the effort its own way, and chooses a host that may leave out what it does not know. */
  router: boolean
}

const common: Dialect = {
  maxTokens: 'max_tokens',
  streamOptions: true,
  schemas: true,
  jsonObject: false,
  disableSearch: true,
  router: false,
}

/** By the id of a preset's connection, which may lead through a proxy, and by the API's own host. */
const dialects: { id: string; host: string; differs: Partial<Dialect> }[] = [
  { id: 'openai', host: 'api.openai.com', differs: { maxTokens: 'max_completion_tokens' } },
  { id: 'mistral', host: 'api.mistral.ai', differs: { streamOptions: false } },
  { id: 'groq', host: 'api.groq.com', differs: { schemas: false } },
  { id: 'moonshot', host: 'api.moonshot.ai', differs: { jsonObject: true } },
  { id: 'deepseek', host: 'api.deepseek.com', differs: { schemas: false, jsonObject: true } },
  { id: 'openrouter', host: 'openrouter.ai', differs: { disableSearch: false, router: true } },
]

/** The dialect of the API behind a connection. */
export function dialectOf({ id, baseUrl }: Pick<Connection, 'id' | 'baseUrl'>): Dialect {
  const host = URL.parse(baseUrl ?? '')?.hostname
  const known = dialects.find((one) => one.id === id || one.host === host)
  return { ...common, ...known?.differs }
}
