import type { Dispatch } from 'react'
import type { Draft, DraftAction } from '../../ask/draft.ts'
import type { House } from '../../ask/house.ts'
import { PanelSeats } from '../../ask/panel-seats.tsx'
import type { AdminCall } from '../use-admin-call.ts'

/** What panels are made of, and how large they may be. */
export type PanelHouse = Pick<House, 'choices' | 'mostSeats'>

interface SeatsFieldProps {
  call: AdminCall
  /** The seats' path in what is sent; what is wrong with one stands below it. */
  path: string
  label: string
  house: PanelHouse
  draft: Pick<Draft, 'mode' | 'seats'>
  dispatch: Dispatch<DraftAction>
}

/** The seats of a panel, as on the page where one asks. */
export function SeatsField({ call, path, label, house, draft, dispatch }: SeatsFieldProps) {
  const own = call.errors[path]
  const beside = draft.seats.flatMap(({ key }, index) => {
    const error = call.errors[`${path}.${index}`]
    return error ? [[`seat:${key}`, error]] : []
  })
  return (
    <fieldset>
      <legend className="field-label">{label}</legend>
      <PanelSeats
        house={house}
        draft={draft}
        errors={{ ...Object.fromEntries(beside), ...(own && { seats: own }) }}
        dispatch={dispatch}
      />
    </fieldset>
  )
}

/** Paths of the seats and of each of them, for `useAdminCall`. */
export function seatPaths(path: string, { seats }: Pick<Draft, 'seats'>): string[] {
  return [path, ...seats.map((_, index) => `${path}.${index}`)]
}

/** Seats as they are sent. */
export function sentSeats({ seats }: Pick<Draft, 'seats'>): { model: string; persona: string | null }[] {
  return seats.map(({ model, persona }) => ({ model, persona: persona.trim() || null }))
}
