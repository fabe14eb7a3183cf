import type { Connection } from '../models.ts'
import { localMaker } from './local-maker.ts'
import { type MakerId, makers } from './makers.ts'
import { presetIdOf } from './presets.ts'

/** What gateways write before the slash, where it is not our own id of the maker. */
const gatewayNames: Record<string, MakerId> = {
  'x-ai': 'xai',
  moonshotai: 'moonshot',
  mistralai: 'mistral',
  'meta-llama': 'meta',
  qwen: 'alibaba',
  'deepseek-ai': 'deepseek',
  'ibm-granite': 'ibm',
}

/** Presets whose models are all of one maker. */
const ownMakers: Record<string, MakerId> = {
  openai: 'openai',
  anthropic: 'anthropic',
  gemini: 'google',
  xai: 'xai',
  moonshot: 'moonshot',
  perplexity: 'perplexity',
  mistral: 'mistral',
  deepseek: 'deepseek',
}

/**
 * The maker's name of a model: told by a gateway's prefix, by whose API it is, or by the model's family; the connection's
 * name where nothing tells.
 */
export function makerOf(connection: Pick<Connection, 'id' | 'kind' | 'name'>, wireName: string): string {
  const prefix = /^~?([^/]+)\//.exec(wireName)?.[1]?.toLowerCase()
  const known = prefix && (gatewayNames[prefix] ?? (isMaker(prefix) ? prefix : undefined))
  if (known) return makers[known]
  const own = ownMakers[connection.kind === 'openai' ? presetIdOf(connection.id) : connection.kind]
  if (own) return makers[own]
  const family = localMaker(wireName)
  if (family !== makers.unknown) return family
  return prefix ? titled(prefix) : connection.name
}

function isMaker(text: string): text is MakerId {
  return Object.hasOwn(makers, text) && text !== 'unknown' && text !== 'rehearsal'
}

function titled(prefix: string): string {
  return prefix.replace(/(^|-)(\p{L})/gu, (_, gap, letter) => (gap ? ' ' : '') + letter.toUpperCase())
}
