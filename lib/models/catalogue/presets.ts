import type { ConnectionKind } from '../models.ts'

export interface ConnectionPreset {
  /** Also the connection's id. */
  id: string
  name: string
  kind: Exclude<ConnectionKind, 'rehearsal'>
  /** Of the environment variables `…_API_KEY` and `…_BASE_URL`; null for one that an admin adds. */
  prefix: string | null
  /** OpenAI-compatible: with its version where the maker has one; the other kinds: without. */
  baseUrl: string
  needsKey: boolean
}

/** What a connection is made from, with one key or none. */
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
  byHand('together', 'Together', 'https://api.together.xyz/v1', true),
  byHand('ollama', 'Ollama', 'http://127.0.0.1:11434/v1', false),
  byHand('lm-studio', 'LM Studio', 'http://127.0.0.1:1234/v1', false),
  byHand('vllm', 'vLLM', 'http://127.0.0.1:8000/v1', false),
  byHand('custom', 'Custom', '', false),
]

/** The preset that a connection was made from, told by its id: of several from one preset the later are numbered. */
export function presetIdOf(connectionId: string): string {
  return connectionId.replace(/-\d+$/, '')
}

/** The environment variable that holds a connection's key; null for one that needs none. */
export function keyVariable(connectionId: string): string | null {
  const found = presets.find((one) => one.id === connectionId)
  return found?.prefix ? `${found.prefix}_API_KEY` : null
}

function preset(
  id: string,
  name: string,
  baseUrl: string,
  kind: ConnectionPreset['kind'] = 'openai',
): ConnectionPreset {
  return { id, name, kind, baseUrl, prefix: id.toUpperCase(), needsKey: true }
}

function byHand(id: string, name: string, baseUrl: string, needsKey: boolean): ConnectionPreset {
  return { id, name, kind: 'openai', baseUrl, prefix: null, needsKey }
}
