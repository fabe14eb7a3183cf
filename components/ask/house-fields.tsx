import type { Visibility } from '../../lib/roundtable/debate.ts'
import { askText } from '../text/ask.ts'
import { Field } from '../ui/field.tsx'
import type { Draft } from './draft.ts'
import type { FieldErrors } from './field-errors.ts'
import { type House, visibilityOf } from './house.ts'

interface HouseFieldsProps {
  house: House
  draft: Draft
  errors: FieldErrors
  onChange: (change: Partial<Pick<Draft, 'reviewer' | 'visibility' | 'budgetUsd'>>) => void
}

const visibilities: Visibility[] = ['unlisted', 'private', 'public']

/** Who writes it up, who may read it, and what it may cost. */
export function HouseFields({ house, draft, errors, onChange }: HouseFieldsProps) {
  const text = askText.advanced
  const reviewers = house.choices.filter((choice) => choice.available || choice.id === draft.reviewer)
  return (
    <>
      <Field label={text.reviewer} error={errors.reviewer ?? null} className="sm:col-span-2">
        {(control) => (
          <select
            {...control}
            className="input"
            value={draft.reviewer}
            onChange={(event) => onChange({ reviewer: event.target.value })}
          >
            <option value="">{text.reviewerAny}</option>
            {reviewers.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {choice.name} · {choice.maker} · {choice.connection}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={text.visibility} error={errors.visibility ?? null}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={visibilityOf(house, draft)}
            onChange={(event) =>
              onChange({ visibility: visibilities.find((name) => name === event.target.value) ?? null })
            }
          >
            {visibilities.map((name) => (
              <option key={name} value={name}>
                {text[name]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={text.budget} error={errors.budgetUsd ?? null}>
        {(control) => (
          <div className="flex items-center gap-2">
            <input
              {...control}
              className="input max-w-28 tabular-nums"
              inputMode="decimal"
              autoComplete="off"
              placeholder={house.budgetUsd.toFixed(2)}
              value={draft.budgetUsd}
              onChange={(event) => onChange({ budgetUsd: event.target.value })}
            />
            <span className="text-soft">{text.budgetUnit}</span>
          </div>
        )}
      </Field>
    </>
  )
}
