'use client'
import { useRouter } from 'next/navigation'
import { adminModelsText } from '../../text/admin-models.ts'
import { AdminForm } from '../admin-form.tsx'
import { CheckField } from '../check-field.tsx'
import { TextField } from '../text-field.tsx'
import { useKeptForm } from '../use-kept-form.ts'
import { type AdminModel, draftErrors, draftOf, modelChange } from './model-draft.ts'
import { ParameterFields, parameterPaths } from './parameter-fields.tsx'
import { PriceFields, pricePaths } from './price-fields.tsx'

const paths = ['name', 'maker', 'contextTokens', ...pricePaths, ...parameterPaths]

/** Changes a model. */
export function ModelForm({ model }: { model: AdminModel }) {
  const text = adminModelsText.form
  const router = useRouter()
  const { call, kept, draft, saved, change, submit } = useKeptForm(model, {
    fields: paths,
    path: `/admin/models/${encodeURIComponent(model.id)}`,
    draftOf,
    errorsOf: draftErrors,
    changeOf: modelChange,
    onSaved: () => router.refresh(),
  })
  return (
    <AdminForm call={call} submit={text.save} onSubmit={submit} status={saved && text.saved}>
      <CheckField label={text.enabled} checked={draft.enabled} onChange={(enabled) => change({ enabled })} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          call={call}
          path="name"
          label={text.name}
          maxLength={80}
          value={draft.name}
          onChange={(name) => change({ name })}
        />
        <TextField
          call={call}
          path="maker"
          label={text.maker}
          hint={text.makerHint}
          maxLength={80}
          value={draft.maker}
          onChange={(maker) => change({ maker })}
        />
      </div>
      <fieldset className="grid gap-1.5">
        <legend className="field-label">{text.features}</legend>
        {(['structuredOutput', 'search', 'reasoning'] as const).map((feature) => (
          <CheckField
            key={feature}
            label={text[feature]}
            checked={draft.features[feature]}
            onChange={(has) => change({ features: { ...draft.features, [feature]: has } })}
          />
        ))}
      </fieldset>
      <PriceFields
        call={call}
        prices={draft.prices}
        source={kept.ownPrices ? 'own' : kept.prices ? 'listed' : 'none'}
        onChange={(prices) => change({ prices })}
      />
      <ParameterFields call={call} draft={draft} onChange={change} />
    </AdminForm>
  )
}
