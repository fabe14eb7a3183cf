import type { z } from 'zod'
import type { Prices } from '../../roundtable/money.ts'
import type { openaiList } from './list-schemas.ts'

type Listed = z.infer<typeof openaiList>['data'][number]['pricing']

/** Prices as OpenRouter lists them (USD a token) in USD per million; null where it has none, 0 where it says so. */
export function listedPrices(listed: Listed): Prices | null {
  if (listed?.prompt == null || listed.completion == null) return null
  return {
    inputPerMillion: perMillion(listed.prompt),
    outputPerMillion: perMillion(listed.completion),
    ...(listed.input_cache_read != null && { cachedInputPerMillion: perMillion(listed.input_cache_read) }),
    // OpenRouter lists 0 where reasoning is billed as output.
    ...(listed.internal_reasoning && { reasoningPerMillion: perMillion(listed.internal_reasoning) }),
    ...(listed.web_search && { perSearch: listed.web_search }),
  }
}

function perMillion(perToken: number): number {
  return Number((perToken * 1_000_000).toPrecision(10))
}
