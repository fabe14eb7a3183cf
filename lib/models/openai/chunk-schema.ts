import { z } from 'zod'

// Read leniently: anything may be missing, anything may be of another kind.
const text = z.string().nullish().catch(null)
const count = z.number().nonnegative().nullish().catch(null)

const contentPart = z.object({ type: text, text })
const annotation = z.object({ url_citation: z.object({ url: text, title: text }).nullish().catch(null) })

const delta = z.object({
  /** A text, or (Mistral's thinking models) a list of parts of which only those of type `text` are the answer. */
  content: z
    .union([z.string(), z.array(contentPart)])
    .nullish()
    .catch(null),
  refusal: text,
  annotations: z.array(annotation).nullish().catch(null),
})

const usage = z.object({
  prompt_tokens: count,
  completion_tokens: count,
  total_tokens: count,
  completion_tokens_details: z.object({ reasoning_tokens: count }).nullish().catch(null),
  prompt_tokens_details: z.object({ cached_tokens: count }).nullish().catch(null),
  /** DeepSeek's name for it, and Moonshot's. */
  prompt_cache_hit_tokens: count,
  cached_tokens: count,
  num_search_queries: count,
  /** Perplexity's own bill: the fee of a request is due also where its search was switched off. */
  cost: z.object({ request_cost: count }).nullish().catch(null),
})

const choice = z.object({
  delta: delta.nullish().catch(null),
  finish_reason: text,
  /** Moonshot has sent it here. */
  usage: usage.nullish().catch(null),
})

export const chunkSchema = z.object({
  model: text,
  choices: z.array(choice).nullish().catch(null),
  usage: usage.nullish().catch(null),
  citations: z.array(z.string()).nullish().catch(null),
  search_results: z
    .array(z.object({ title: text, url: text }))
    .nullish()
    .catch(null),
})

export type Chunk = z.infer<typeof chunkSchema>
export type ChunkUsage = z.infer<typeof usage>
