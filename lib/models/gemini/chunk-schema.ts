import { z } from 'zod'

// Read leniently: anything may be missing, anything may be of another kind.
const text = z.string().nullish().catch(null)
const count = z.number().nonnegative().nullish().catch(null)

const part = z.object({ text, thought: z.boolean().nullish().catch(null) })
const content = z.object({ parts: z.array(part).nullish().catch(null) })
const candidate = z.object({ content: content.nullish().catch(null), finishReason: text })

const usage = z.object({
  promptTokenCount: count,
  candidatesTokenCount: count,
  thoughtsTokenCount: count,
  cachedContentTokenCount: count,
})

export const chunkSchema = z.object({
  candidates: z.array(candidate).nullish().catch(null),
  promptFeedback: z.object({ blockReason: text, blockReasonMessage: text }).nullish().catch(null),
  usageMetadata: usage.nullish().catch(null),
  modelVersion: text,
})

export type ChunkUsage = z.infer<typeof usage>
