'use client'
import { useReducer, useState } from 'react'
import type { PanelSeat } from '../../../lib/house/house-rules.ts'
import { editDraft, emptyDraft } from '../../ask/draft.ts'
import { panelOf } from '../../ask/house.ts'
import { adminPanelsText } from '../../text/admin-panels.ts'
import { Button } from '../../ui/button.tsx'
import { AdminForm } from '../admin-form.tsx'
import { useAdminCall } from '../use-admin-call.ts'
import { nameIn } from './name-in.ts'
import { type PanelHouse, SeatsField, seatPaths, sentSeats } from './seats-field.tsx'

interface DefaultPanelProps {
  house: PanelHouse
  /** The keeper's own; null: the house chooses. */
  own: PanelSeat[] | null
  /** What is seated at present. */
  present: PanelSeat[]
}

/** The default panel: the house's choice, or the keeper's. */
export function DefaultPanel({ house, own, present }: DefaultPanelProps) {
  const text = adminPanelsText.standard
  const [isOwn, setOwn] = useState(own !== null)
  const [saved, setSaved] = useState(false)
  const [draft, dispatch] = useReducer(editDraft, emptyDraft(panelOf(own ?? present)))
  const call = useAdminCall(seatPaths('defaultPanel', draft))
  const save = (defaultPanel: PanelSeat[] | null) => {
    setSaved(false)
    call.send('PATCH', '/admin/rules', { defaultPanel }, () => {
      if (defaultPanel === null) location.reload()
      else setSaved(true)
    })
  }
  if (!isOwn)
    return (
      <>
        <p className="[overflow-wrap:anywhere]">
          {text.chosen(present.map(({ model }) => nameIn(house.choices, model)))}
        </p>
        <Button className="mt-4" onClick={() => setOwn(true)}>
          {text.own}
        </Button>
      </>
    )
  return (
    <AdminForm
      call={call}
      submit={text.save}
      onSubmit={() => save(sentSeats(draft))}
      actions={
        <>
          <Button onClick={() => (own === null && !saved ? setOwn(false) : save(null))}>
            {text.giveBack}
          </Button>
          <p role="status" className="self-center text-soft">
            {saved && adminPanelsText.saved}
          </p>
        </>
      }
    >
      <SeatsField
        call={call}
        path="defaultPanel"
        label={text.seats}
        house={house}
        draft={draft}
        dispatch={(action) => {
          setSaved(false)
          dispatch(action)
        }}
      />
    </AdminForm>
  )
}
