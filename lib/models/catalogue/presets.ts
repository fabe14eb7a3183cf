import type { ConnectionKind } from '../models.ts'

export interface ConnectionPreset {
  /** Also the connection's id. */
  id: string
  name: string
  kind: Exclude<ConnectionKind, 'rehearsal'>
  /** Of the environment variables `…_API_KEY` and `…_BASE_URL`. */
  prefix: string
  /** OpenAI-compatible: with its version where the maker has one; the other kinds: without. */
  baseUrl: string
}

/** The providers that the environment can name; Ollama, which needs no key, stands apart (`ollama.ts`). */
export const presets: readonly ConnectionPreset[] = [
  preset('openai', 'OpenAI', 'https://api.openai.com/v1'),
  preset('anthropic', 'Anthropic', 'https://api.anthropic.com', 'anthropic'),
  preset('gemini', 'Google', 'https://generativelanguage.googleapis.com', 'gemini'),
  preset('xai', 'xAI', 'https://api.x.ai/v1'),
  preset('moonshot', 'Moonshot', 'https://api.moonshot.ai/v1'),
  preset('perplexity', 'Perplexity', 'https://api.perplexity.ai'),
  preset('openrouter', 'OpenRouter', 'https://openrouter.ai/api/v1'),
  preset('mistral', 'Mistral', 'https://api.mistral.ai/v1'),
  preset('deepseek', 'DeepSeek', 'https://api.deepseek.com'),
  preset('groq', 'Groq', 'https://api.groq.com/openai/v1'),
]

/** The environment variable that holds a connection's key; null for one that needs none. */
export function keyVariable(connectionId: string): string | null {
  const found = presets.find((one) => one.id === connectionId)
  return found ? `${found.prefix}_API_KEY` : null
}

function preset(
  id: string,
  name: string,
  baseUrl: string,
  kind: ConnectionPreset['kind'] = 'openai',
): ConnectionPreset {
  return { id, name, kind, baseUrl, prefix: id.toUpperCase() }
}
