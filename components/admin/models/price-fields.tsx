import { adminModelsText } from '../../text/admin-models.ts'
import { TextField } from '../text-field.tsx'
import type { AdminCall } from '../use-admin-call.ts'
import { type ModelDraft, type PriceName, priceNames } from './model-draft.ts'

interface PriceFieldsProps {
  call: AdminCall
  prices: ModelDraft['prices']
  /** Whose prices they are. */
  source: 'own' | 'listed' | 'none'
  onChange: (prices: ModelDraft['prices']) => void
}

/** Paths of the fields, as the API names them. */
export const pricePaths = priceNames.map((name) => `prices.${name}`)

const text = adminModelsText.form

const sources = { own: text.pricesOwn, listed: text.pricesListed, none: text.pricesNone }

const hints: Partial<Record<PriceName, string>> = {
  cachedInputPerMillion: text.asInput,
  reasoningPerMillion: text.asOutput,
  perSearch: text.asNothing,
}

/** What a model costs, and whose word that is. */
export function PriceFields({ call, prices, source, onChange }: PriceFieldsProps) {
  return (
    <fieldset>
      <legend className="field-label">{text.prices}</legend>
      <p className="field-hint mb-3">{sources[source]}</p>
      <div className="grid gap-5 sm:grid-cols-2">
        {priceNames.map((name) => (
          <TextField
            key={name}
            call={call}
            path={`prices.${name}`}
            label={text[name]}
            hint={hints[name]}
            inputMode="decimal"
            value={prices[name]}
            onChange={(value) => onChange({ ...prices, [name]: value })}
          />
        ))}
      </div>
    </fieldset>
  )
}
