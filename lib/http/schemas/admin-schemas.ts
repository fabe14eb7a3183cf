import { z } from 'zod'
import type { Offer } from '../../house/offered-models.ts'
import { pageLimit, seatableQuery } from './seatable-query.ts'
import { count, time } from './shared-schemas.ts'
import { textField } from './text-field.ts'

const kind = z.enum(['openai', 'anthropic', 'gemini'])
const name = textField('line', 1, 80)
const wireName = textField('line', 1, 150)
const limit = wholeNumber(1, 10_000).nullish()
const baseUrl = z
  .url({ protocol: /^https?$/, error: 'It has to be an address that begins with https:// or http://.' })
  .max(500)
  // A key in there would stand on pages and in the audit log; and paths are put behind it.
  .refine((url) => !/[?#]/.test(url), 'It cannot have a ? or #. A key has a field of its own.')
/** A key goes into a header as it is. */
const apiKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,500}$/, 'It has characters that no key has, or too many.')
  .nullish()

const connectionFields = {
  kind: kind.optional(),
  name: name.optional(),
  baseUrl: baseUrl.optional(),
  apiKey,
  maxConcurrent: limit,
  requestsPerMinute: limit,
}

export const connectionBody = z
  .strictObject({ preset: textField('line', 1, 40).optional(), ...connectionFields })
  .meta({ id: 'NewConnection', description: 'What a preset says need not be said.' })

export const connectionChange = z
  .strictObject(connectionFields)
  .meta({ id: 'ConnectionChange', description: 'What is not named stays; a null key is removed.' })

const fault = z.strictObject({
  code: z.enum(['bad-key', 'no-credit']),
  message: z.string(),
  since: time,
  until: time,
})

export const connectionSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum([...kind.options, 'rehearsal']),
    name: z.string(),
    baseUrl: z.string().nullable(),
    source: z.enum(['environment', 'discovered', 'built-in', 'admin']),
    keyEnding: z.string().nullable().meta({ description: 'The last four characters of its key' }),
    keyLost: z.boolean().meta({ description: 'Its key cannot be read any more and has to be entered again' }),
    maxConcurrent: count.nullable(),
    requestsPerMinute: count.nullable(),
    fault: fault.nullable().meta({ description: 'Why it is not called at present' }),
    models: count,
  })
  .meta({ id: 'Connection' })

const preset = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind,
  baseUrl: z.string(),
  needsKey: z.boolean(),
})

export const connectionListSchema = z.strictObject({
  items: z.array(connectionSchema),
  nextCursor: z.null(),
  presets: z.array(preset),
})

export const testBody = z.strictObject({ model: wireName.optional() })

export const trialSchema = z
  .strictObject({
    ok: z.boolean(),
    model: z.string(),
    latencyMs: count,
    modelVersion: z.string().nullable(),
    text: z.string().nullable(),
    error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  })
  .meta({ id: 'Trial', description: 'What came of a real, tiny call.' })

const price = z
  .number('It has to be a number.')
  .min(0, 'It must not be less than 0.')
  .max(1_000_000, 'It may be at most 1,000,000.')
const pricesField = z.strictObject({
  inputPerMillion: price,
  outputPerMillion: price,
  cachedInputPerMillion: price.optional(),
  reasoningPerMillion: price.optional(),
  perSearch: price.optional(),
})
const features = z.strictObject({
  structuredOutput: z.boolean(),
  search: z.boolean(),
  reasoning: z.boolean(),
})

export const importBody = z.strictObject({
  wireNames: z.array(wireName).min(1).max(1_000).optional(),
})

const offer = z
  .strictObject({
    wireName: z.string(),
    name: z.string(),
    maker: z.string(),
    features,
    prices: pricesField.nullable(),
    contextTokens: count.nullable(),
    known: z.boolean().meta({ description: 'The catalogue has it already' }),
  })
  .meta({ id: 'Offer', description: "A model of a connection's own list." }) satisfies z.ZodType<Offer>

export const offerListSchema = z.strictObject({ items: z.array(offer), nextCursor: z.null() })

export const importedSchema = z.strictObject({ added: z.array(z.string()), known: count })

const parameters = z.strictObject({
  temperature: z
    .number('It has to be a number.')
    .min(0, 'It must not be less than 0.')
    .max(2, 'It may be at most 2.')
    .optional(),
  effort: z.enum(['minimal', 'low', 'medium', 'high']).optional(),
  maxTokens: wholeNumber(1, 1_000_000).optional(),
})

const modelFields = {
  name: name.optional(),
  maker: name.optional(),
  features: features.optional(),
  parameters: parameters.optional(),
  enabled: z.boolean().optional(),
  position: wholeNumber(0, 100_000).nullish(),
  prices: pricesField.nullish(),
  contextTokens: wholeNumber(1, 1_000_000_000).nullish(),
}

export const modelBody = z
  .strictObject({ connection: textField('line', 1, 60), wireName, ...modelFields })
  .meta({ id: 'NewModel' })

export const modelChange = z.strictObject(modelFields).meta({
  id: 'ModelChange',
  description:
    'What is not named stays. Null prices are those of the price list; of a built-in model null contextTokens are the product’s.',
})

export const orderBody = z
  .strictObject({
    models: z
      .array(textField('line', 1, 250))
      .max(1_000)
      .refine((ids) => new Set(ids).size === ids.length, 'No model can stand there twice.'),
  })
  .meta({ id: 'ModelOrder', description: 'The models that come first; the others stand as before.' })

export const adminModelSchema = z
  .strictObject({
    id: z.string(),
    connection: z.string(),
    wireName: z.string(),
    name: z.string(),
    maker: z.string(),
    features,
    parameters,
    enabled: z.boolean(),
    builtIn: z.boolean(),
    changed: z.boolean(),
    position: count.nullable(),
    prices: pricesField.nullable(),
    ownPrices: z.boolean().meta({ description: 'The prices are an admin’s; else those of a list' }),
    contextTokens: count.nullable(),
    available: z.boolean(),
    unavailableReason: z.string().nullable(),
  })
  .meta({ id: 'AdminModel' })

export const adminModelListSchema = z.strictObject({
  items: z.array(adminModelSchema),
  nextCursor: z.string().nullable(),
})

export const adminModelQuery = seatableQuery.extend({
  enabled: z.enum(['true', 'false']).optional(),
  limit: pageLimit.default(50),
})

/** A whole number within bounds, refused in words that fit beside its field. */
function wholeNumber(least: number, most: number) {
  return z
    .int('It has to be a whole number.')
    .min(least, `It has to be at least ${least}.`)
    .max(most, `It may be at most ${most.toLocaleString('en')}.`)
}
