import { adminModelsText } from '../../text/admin-models.ts'
import { Field } from '../../ui/field.tsx'
import { TextField } from '../text-field.tsx'
import type { AdminCall } from '../use-admin-call.ts'
import type { ModelDraft } from './model-draft.ts'

interface ParameterFieldsProps {
  call: AdminCall
  draft: ModelDraft
  onChange: (change: Partial<ModelDraft>) => void
}

/** Paths of the fields, as the API names them. */
export const parameterPaths = ['parameters.temperature', 'parameters.effort', 'parameters.maxTokens']

const efforts = ['minimal', 'low', 'medium', 'high'] as const

/** How a model is asked, and how much it can read. */
export function ParameterFields({ call, draft, onChange }: ParameterFieldsProps) {
  const text = adminModelsText.form
  return (
    <fieldset>
      <legend className="field-label">{text.parameters}</legend>
      <p className="field-hint mb-3">{text.parametersAbout}</p>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          call={call}
          path="parameters.temperature"
          label={text.temperature}
          hint={text.temperatureHint}
          inputMode="decimal"
          value={draft.temperature}
          onChange={(temperature) => onChange({ temperature })}
        />
        <Field label={text.effort} error={call.errors['parameters.effort'] ?? null}>
          {(control) => (
            <select
              {...control}
              className="input"
              value={draft.effort}
              onChange={({ target }) =>
                onChange({ effort: efforts.find((effort) => effort === target.value) ?? '' })
              }
            >
              <option value="">{text.effortDefault}</option>
              {efforts.map((effort) => (
                <option key={effort} value={effort}>
                  {text.efforts[effort]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField
          call={call}
          path="parameters.maxTokens"
          label={text.maxTokens}
          inputMode="numeric"
          value={draft.maxTokens}
          onChange={(maxTokens) => onChange({ maxTokens })}
        />
        <TextField
          call={call}
          path="contextTokens"
          label={text.contextTokens}
          hint={text.contextHint}
          inputMode="numeric"
          value={draft.contextTokens}
          onChange={(contextTokens) => onChange({ contextTokens })}
        />
      </div>
    </fieldset>
  )
}
