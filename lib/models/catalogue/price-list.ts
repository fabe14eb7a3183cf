import { calcPrice, type TieredPrices } from '@pydantic/genai-prices'
import type { Prices } from '../../roundtable/money.ts'
import type { Connection } from '../models.ts'
import { presetIdOf } from './presets.ts'

/** What the price list calls the providers of our presets. Nobody else's API has a maker's prices, whatever its name. */
const providers = new Map([
  ...['openai', 'anthropic', 'perplexity', 'openrouter', 'mistral', 'deepseek', 'groq', 'together'].map(
    (id) => [id, id] as const,
  ),
  ['xai', 'x-ai'],
  ['moonshot', 'moonshotai'],
  ['gemini', 'google'],
])
const hours = Array.from({ length: 24 }, (_, hour) => hour)
const known = new Map<string, Prices | null>()

/**
 * What a model costs over a connection by the price list that comes with the product, USD; null where it does not know. Of
 * prices that rise with the length of the input the first step counts (no prompt of a debate comes near the second), of
 * prices that change with the hour the dearest.
 */
export function listPrices({ id, kind }: Pick<Connection, 'id' | 'kind'>, wireName: string): Prices | null {
  const provider = providers.get(kind === 'openai' ? presetIdOf(id) : kind)
  if (provider === undefined) return null
  const key = `${provider}/${wireName}`
  const before = known.get(key)
  if (before !== undefined) return before
  const prices = findPrices(provider, wireName)
  known.set(key, prices)
  return prices
}

function findPrices(providerId: string, wireName: string): Prices | null {
  const now = pricesAt(providerId, wireName, new Date())
  if (!now?.varies) return now?.prices ?? null
  const today = hours.map((hour) => {
    const timestamp = new Date()
    timestamp.setUTCHours(hour, 30)
    return pricesAt(providerId, wireName, timestamp)?.prices ?? now.prices
  })
  return today.reduce((dearest, prices) =>
    prices.outputPerMillion > dearest.outputPerMillion ? prices : dearest,
  )
}

function pricesAt(providerId: string, wireName: string, timestamp: Date) {
  const found = calcPrice({ input_tokens: 0 }, wireName, { providerId, timestamp })
  const { input_mtok: input, output_mtok: output, cache_read_mtok: cached } = found?.model_price ?? {}
  if (!found || input === undefined || output === undefined) return null
  const { requests_kcount: requests } = found.model_price
  const prices: Prices = {
    inputPerMillion: firstStep(input),
    outputPerMillion: firstStep(output),
    ...(cached !== undefined && { cachedInputPerMillion: firstStep(cached) }),
    // Perplexity's models search once for each request.
    ...(requests !== undefined && { perSearch: firstStep(requests) / 1_000 }),
  }
  return { prices, varies: Array.isArray(found.model.prices) }
}

function firstStep(price: number | TieredPrices): number {
  return typeof price === 'number' ? price : price.base
}
