import { z } from 'zod'

// Read leniently: anything may be missing, anything may be of another kind.
const text = z.string().nullish().catch(null)
const count = z.number().nonnegative().nullish().catch(null)

const usage = z.object({
  input_tokens: count,
  output_tokens: count,
  cache_read_input_tokens: count,
  cache_creation_input_tokens: count,
  output_tokens_details: z.object({ thinking_tokens: count }).nullish().catch(null),
  server_tool_use: z.object({ web_search_requests: count }).nullish().catch(null),
})

export const eventSchema = z.object({
  type: text,
  message: z
    .object({ model: text, usage: usage.nullish().catch(null) })
    .nullish()
    .catch(null),
  delta: z
    .object({
      type: text,
      text,
      stop_reason: text,
      stop_details: z.object({ explanation: text }).nullish().catch(null),
    })
    .nullish()
    .catch(null),
  usage: usage.nullish().catch(null),
})

export type EventUsage = z.infer<typeof usage>
export type MessageEvent = z.infer<typeof eventSchema>
