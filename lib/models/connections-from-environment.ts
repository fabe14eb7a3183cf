import type { Environment } from '../config/environment.ts'
import { noLimits } from './catalogue/no-limits.ts'
import { presets } from './catalogue/presets.ts'
import type { Connection } from './models.ts'

/** The connections that the environment names: one for each key, at its `…_BASE_URL` or the maker's own. */
export function connectionsFromEnvironment(providers: Environment['providers']): Connection[] {
  return presets.flatMap(({ id, name, kind, prefix, baseUrl }) => {
    const apiKey = prefix && providers[`${prefix}_API_KEY`]?.trim()
    if (!apiKey) return []
    const given = providers[`${prefix}_BASE_URL`]?.trim() || baseUrl
    const address = normalBaseUrl(given, kind)
    return [{ id, name, kind, apiKey, baseUrl: address, source: 'environment' as const, ...noLimits }]
  })
}

/** Without a trailing slash and, for the SDKs that add it themselves, without a version. */
export function normalBaseUrl(baseUrl: string, kind: Connection['kind']): string {
  const trimmed = baseUrl.replace(/\/+$/, '')
  return kind === 'openai' ? trimmed : trimmed.replace(/\/v1(beta)?$/, '')
}
