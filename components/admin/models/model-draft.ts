import type { z } from 'zod'
import type { adminModelSchema } from '../../../lib/http/schemas/admin-schemas.ts'
import type { FieldError } from '../../../lib/problem.ts'
import type { Prices } from '../../../lib/roundtable/money.ts'
import { adminModelsText } from '../../text/admin-models.ts'
import { typedDecimal, typedWhole } from '../typed-number.ts'

/** A model as the admin API tells it. */
export type AdminModel = z.infer<typeof adminModelSchema>

export type PriceName = keyof Prices

export const priceNames = [
  'inputPerMillion',
  'outputPerMillion',
  'cachedInputPerMillion',
  'reasoningPerMillion',
  'perSearch',
] as const satisfies PriceName[]

/** A model as it is being changed; numbers as they are typed. */
export interface ModelDraft {
  name: string
  maker: string
  contextTokens: string
  enabled: boolean
  features: AdminModel['features']
  prices: Record<PriceName, string>
  temperature: string
  effort: NonNullable<AdminModel['parameters']['effort']> | ''
  maxTokens: string
}

/** A model ready to be changed. */
export function draftOf({
  name,
  maker,
  contextTokens,
  enabled,
  features,
  prices,
  parameters,
}: AdminModel): ModelDraft {
  const price = (of: PriceName) => prices?.[of]?.toString() ?? ''
  return {
    ...{ name, maker, enabled, features },
    contextTokens: contextTokens?.toString() ?? '',
    prices: {
      inputPerMillion: price('inputPerMillion'),
      outputPerMillion: price('outputPerMillion'),
      cachedInputPerMillion: price('cachedInputPerMillion'),
      reasoningPerMillion: price('reasoningPerMillion'),
      perSearch: price('perSearch'),
    },
    temperature: parameters.temperature?.toString() ?? '',
    effort: parameters.effort ?? '',
    maxTokens: parameters.maxTokens?.toString() ?? '',
  }
}

/** What can be seen to be wrong before anything is sent. */
export function draftErrors(draft: ModelDraft): FieldError[] {
  const text = adminModelsText.form
  const errors: FieldError[] = []
  const isPriced = priceNames.some((name) => draft.prices[name].trim() !== '')
  for (const name of priceNames) {
    const path = `prices.${name}`
    const isNeeded = name === 'inputPerMillion' || name === 'outputPerMillion'
    if (Number.isNaN(typedDecimal(draft.prices[name]))) errors.push({ path, message: text.number })
    else if (isPriced && isNeeded && draft.prices[name].trim() === '')
      errors.push({ path, message: text.missing })
  }
  if (Number.isNaN(typedDecimal(draft.temperature)))
    errors.push({ path: 'parameters.temperature', message: text.number })
  if (Number.isNaN(typedWhole(draft.maxTokens)))
    errors.push({ path: 'parameters.maxTokens', message: text.wholeNumber })
  if (Number.isNaN(typedWhole(draft.contextTokens)))
    errors.push({ path: 'contextTokens', message: text.wholeNumber })
  return errors
}

/** The body that makes the model what the draft says: only what is otherwise than before. */
export function modelChange(draft: ModelDraft, before: AdminModel): object {
  const was = draftOf(before)
  const differs = (...names: (keyof ModelDraft)[]) =>
    names.some((name) => JSON.stringify(draft[name]) !== JSON.stringify(was[name]))
  return {
    ...(differs('name') && { name: draft.name }),
    ...(differs('maker') && { maker: draft.maker }),
    ...(differs('enabled') && { enabled: draft.enabled }),
    ...(differs('features') && { features: draft.features }),
    ...(differs('contextTokens') && { contextTokens: typedWhole(draft.contextTokens) }),
    ...(differs('prices') && { prices: pricesOf(draft) }),
    ...(differs('temperature', 'effort', 'maxTokens') && { parameters: parametersOf(draft) }),
  }
}

/** Null where all are empty: those of the list. */
function pricesOf({ prices }: ModelDraft): Record<string, number | null> | null {
  const given = priceNames.filter((name) => prices[name].trim() !== '')
  return given.length === 0
    ? null
    : Object.fromEntries(given.map((name) => [name, typedDecimal(prices[name])]))
}

function parametersOf({ temperature, effort, maxTokens }: ModelDraft): object {
  return {
    ...(temperature.trim() && { temperature: typedDecimal(temperature) }),
    ...(effort && { effort }),
    ...(maxTokens.trim() && { maxTokens: typedWhole(maxTokens) }),
  }
}
