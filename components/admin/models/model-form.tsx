'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { adminModelsText } from '../../text/admin-models.ts'
import { AdminForm } from '../admin-form.tsx'
import { CheckField } from '../check-field.tsx'
import { TextField } from '../text-field.tsx'
import { useAdminCall } from '../use-admin-call.ts'
import { type AdminModel, draftErrors, draftOf, type ModelDraft, modelChange } from './model-draft.ts'
import { ParameterFields, parameterPaths } from './parameter-fields.tsx'
import { PriceFields, pricePaths } from './price-fields.tsx'

const paths = ['name', 'maker', 'contextTokens', ...pricePaths, ...parameterPaths]

/** Changes a model. */
export function ModelForm({ model: given }: { model: AdminModel }) {
  const text = adminModelsText.form
  const router = useRouter()
  const call = useAdminCall(paths)
  const [model, setModel] = useState(given)
  const [draft, setDraft] = useState(() => draftOf(given))
  const [saved, setSaved] = useState(false)
  const change = (part: Partial<ModelDraft>) => {
    setSaved(false)
    setDraft((before) => ({ ...before, ...part }))
  }
  const submit = () => {
    setSaved(false)
    const errors = draftErrors(draft)
    if (errors.length > 0) return call.refuse(errors)
    const path = `/admin/models/${encodeURIComponent(model.id)}`
    call.send('PATCH', path, modelChange(draft, model), (value) => {
      const changed = value as AdminModel
      setModel(changed)
      setDraft(draftOf(changed))
      setSaved(true)
      router.refresh()
    })
  }
  return (
    <AdminForm
      call={call}
      submit={text.save}
      onSubmit={submit}
      actions={
        <p role="status" className="self-center text-soft">
          {saved && text.saved}
        </p>
      }
    >
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
        source={model.ownPrices ? 'own' : model.prices ? 'listed' : 'none'}
        onChange={(prices) => change({ prices })}
      />
      <ParameterFields call={call} draft={draft} onChange={change} />
    </AdminForm>
  )
}
