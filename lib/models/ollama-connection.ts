import type { Environment } from '../config/environment.ts'
import { noLimits } from './catalogue/no-limits.ts'
import type { Connection } from './models.ts'

const usualAddress = 'http://127.0.0.1:11434'

/**
 * Where an Ollama may run: at `OLLAMA_BASE_URL`, else at its usual loopback port if loopback may be called; else null.
 * The address is that of its OpenAI-compatible API.
 */
export function ollamaConnection(
  environment: Pick<Environment, 'providers' | 'ALLOW_PRIVATE_NETWORK'>,
): Connection | null {
  const given = environment.providers.OLLAMA_BASE_URL?.trim()
  if (!given && !environment.ALLOW_PRIVATE_NETWORK) return null
  const root = (given || usualAddress).replace(/\/+$/, '').replace(/\/v1$/, '')
  const source = given ? 'environment' : 'discovered'
  const baseUrl = `${root}/v1`
  return { id: 'ollama', kind: 'openai', name: 'Ollama', baseUrl, apiKey: null, source, ...noLimits }
}
