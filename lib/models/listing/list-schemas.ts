import { z } from 'zod'

// Read leniently: what a list does not say, or says in another way, is not known.
const text = z.string().max(200).nullish().catch(null)
const tokens = z.int().positive().nullish().catch(null)
const words = z.array(z.string()).nullish().catch(null)
/** OpenRouter: USD a token (a search, a request) as a text. */
const dollars = z.coerce.number().nonnegative().nullish().catch(null)

const wireName = z.string().min(1).max(150)

/** `GET /models` of OpenAI and all that follow it; the latter half is OpenRouter's. */
export const openaiList = z.object({
  data: z
    .array(
      z.object({
        id: wireName,
        name: text,
        display_name: text,
        context_length: tokens,
        context_window: tokens,
        max_model_len: tokens,
        supported_parameters: words,
        architecture: z.object({ output_modalities: words }).nullish().catch(null),
        pricing: z
          .object({
            prompt: dollars,
            completion: dollars,
            input_cache_read: dollars,
            internal_reasoning: dollars,
            web_search: dollars,
          })
          .nullish()
          .catch(null),
      }),
    )
    .max(5_000),
})

/** `GET /v1/models` of Anthropic. */
export const anthropicList = z.object({
  data: z.array(z.object({ id: wireName, display_name: text, max_input_tokens: tokens })).max(5_000),
})

/** `GET /v1beta/models` of Google. */
export const geminiList = z.object({
  models: z
    .array(
      z.object({
        name: wireName,
        displayName: text,
        inputTokenLimit: tokens,
        supportedGenerationMethods: words,
        thinking: z.boolean().nullish().catch(null),
      }),
    )
    .max(5_000),
})
