'use client'
import { adminModelsText } from '../../text/admin-models.ts'
import { AdminSection } from '../admin-section.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { useAdminCall } from '../use-admin-call.ts'
import type { AdminModel } from './model-draft.ts'
import { modelAddress } from './model-line.ts'

/** Removes a model that was added; of one that comes with the product, what was changed. Nothing where nothing was. */
export function RemoveModel({ model }: { model: AdminModel }) {
  const call = useAdminCall()
  if (model.builtIn && !model.changed) return null
  const text = model.builtIn ? adminModelsText.undo : adminModelsText.remove
  const then = model.builtIn ? modelAddress(model.id) : '/admin/models'
  return (
    <AdminSection title={text.title} about={text.about}>
      <ConfirmButton
        label={text.label}
        title={text.question(model.name)}
        confirm={text.confirm}
        call={call}
        onConfirm={() =>
          // The form beside it is to begin anew too.
          call.send('DELETE', `/admin/models/${encodeURIComponent(model.id)}`, null, () =>
            location.assign(then),
          )
        }
      >
        <p>{text.text}</p>
      </ConfirmButton>
    </AdminSection>
  )
}
