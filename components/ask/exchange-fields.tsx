import { askText } from '../text/ask.ts'
import { Field } from '../ui/field.tsx'
import type { Draft } from './draft.ts'
import type { FieldErrors } from './field-errors.ts'
import type { House } from './house.ts'
import { limits } from './limits.ts'
import { Segments } from './segments.tsx'

interface ExchangeFieldsProps {
  house: House
  draft: Draft
  errors: FieldErrors
  onChange: (change: Partial<Pick<Draft, 'rounds' | 'samples' | 'debateOn' | 'aliases'>>) => void
}

/** How the seats are asked: exchange rounds of a debate, or samples of a poll. */
export function ExchangeFields({ house, draft, errors, onChange }: ExchangeFieldsProps) {
  const text = askText.advanced
  if (draft.mode === 'poll')
    return (
      <Field label={text.samples} hint={text.samplesHint} error={errors.samples ?? null}>
        {(control) => (
          <input
            {...control}
            type="number"
            className="input max-w-28"
            min={1}
            max={mostSamples(house, draft)}
            value={draft.samples}
            onChange={(event) =>
              onChange({ samples: Math.max(1, Math.trunc(event.target.valueAsNumber) || 1) })
            }
          />
        )}
      </Field>
    )
  return (
    <>
      <Segments
        legend={text.rounds}
        name="rounds"
        value={draft.rounds}
        error={errors.rounds}
        segments={Array.from({ length: house.mostRounds }, (_, index) => ({
          value: index + 1,
          name: index + 1,
        }))}
        onChange={(rounds) => onChange({ rounds })}
      />
      <Segments<Draft['debateOn']>
        legend={text.debateOn}
        name="debate-on"
        value={draft.debateOn}
        error={errors.debateOn}
        segments={[
          { value: 'disagreement', name: text.debateOnDisagreement },
          { value: 'always', name: text.debateOnAlways },
        ]}
        onChange={(debateOn) => onChange({ debateOn })}
      />
      <label className="flex gap-3 sm:col-span-2">
        <input
          type="checkbox"
          className="mt-1 size-4 shrink-0 accent-(--ink)"
          checked={draft.aliases}
          onChange={(event) => onChange({ aliases: event.target.checked })}
        />
        <span>
          {text.aliases} <span className="field-hint block">{text.aliasesHint}</span>
        </span>
      </label>
    </>
  )
}

function mostSamples(house: House, { seats }: Draft): number {
  return Math.max(1, Math.min(house.mostSamples, Math.floor(limits.answers / Math.max(1, seats.length))))
}
