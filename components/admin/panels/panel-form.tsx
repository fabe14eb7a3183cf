'use client'
import { useReducer, useState } from 'react'
import type { NamedPanel } from '../../../lib/house/house-rules.ts'
import type { Mode } from '../../../lib/roundtable/debate.ts'
import { editDraft, emptyDraft } from '../../ask/draft.ts'
import { panelOf } from '../../ask/house.ts'
import { Segments } from '../../ask/segments.tsx'
import { adminPanelsText } from '../../text/admin-panels.ts'
import { AdminForm } from '../admin-form.tsx'
import { TextField } from '../text-field.tsx'
import { useAdminCall } from '../use-admin-call.ts'
import { type PanelHouse, SeatsField, seatPaths, sentSeats } from './seats-field.tsx'

interface PanelFormProps {
  /** Null: a new one. */
  panel: NamedPanel | null
  house: PanelHouse
}

/** Adds a named panel, or changes one, and goes back to the list. */
export function PanelForm({ panel, house }: PanelFormProps) {
  const text = adminPanelsText.form
  const [name, setName] = useState(panel?.name ?? '')
  const [draft, dispatch] = useReducer(editDraft, {
    ...emptyDraft(panelOf(panel?.seats ?? [])),
    mode: panel?.mode ?? 'debate',
  })
  const call = useAdminCall(['name', 'mode', ...seatPaths('seats', draft)])
  const submit = () => {
    const body = { name, mode: draft.mode, seats: sentSeats(draft) }
    const done = () => location.assign('/admin/panels')
    if (panel) call.send('PATCH', `/admin/panels/${panel.id}`, body, done)
    else call.send('POST', '/admin/panels', body, done)
  }
  return (
    <AdminForm call={call} submit={text.save} onSubmit={submit}>
      <TextField
        call={call}
        path="name"
        label={text.name}
        hint={text.nameHint}
        value={name}
        onChange={setName}
      />
      <Segments<Mode>
        legend={text.mode}
        name="mode"
        value={draft.mode}
        error={call.errors.mode}
        segments={[
          { value: 'debate', name: text.debate },
          { value: 'poll', name: text.poll },
        ]}
        onChange={(mode) => dispatch({ type: 'changed', change: { mode } })}
      />
      <SeatsField
        call={call}
        path="seats"
        label={text.seats(draft.seats.length)}
        house={house}
        draft={draft}
        dispatch={dispatch}
      />
    </AdminForm>
  )
}
