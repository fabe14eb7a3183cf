import { type Dispatch, useState } from 'react'
import { askText } from '../text/ask.ts'
import { Button } from '../ui/button.tsx'
import type { Draft, DraftAction, DraftSeat } from './draft.ts'
import type { FieldErrors } from './field-errors.ts'
import type { Choice, House } from './house.ts'
import { PanelPicker } from './panel-picker.tsx'
import { removeSeatId, SeatChip } from './seat-chip.tsx'
import { SeatDialog } from './seat-dialog.tsx'
import { useNextFocus } from './use-next-focus.ts'

interface PanelSeatsProps {
  house: Pick<House, 'choices' | 'mostSeats'>
  draft: Pick<Draft, 'mode' | 'seats'>
  errors: FieldErrors
  dispatch: Dispatch<DraftAction>
}

/** The seats of a panel in their order, each with its persona, and the way to more. Focus goes on to the next when one goes. */
export function PanelSeats({ house, draft, errors, dispatch }: PanelSeatsProps) {
  const [picking, setPicking] = useState(false)
  const [openSeat, setOpenSeat] = useState<number | null>(null)
  const choices = new Map(house.choices.map((choice) => [choice.id, choice]))
  const troubles = draft.seats.flatMap((seat) => troubleOf(seat, choices, errors[`seat:${seat.key}`]))
  const focusNext = useNextFocus()
  const text = askText.panel
  const most = house.mostSeats[draft.mode]
  function remove(index: number): void {
    const seat = draft.seats[index]
    if (!seat) return
    const neighbour = draft.seats[index + 1] ?? draft.seats[index - 1]
    focusNext(neighbour ? removeSeatId(neighbour.key) : addButtonId)
    dispatch({ type: 'seat.removed', key: seat.key })
  }

  return (
    <>
      {draft.seats.length === 0 && <p className="mb-2 text-soft">{text.empty}</p>}
      <ol className="flex flex-wrap gap-2">
        {draft.seats.map((seat, index) => (
          <SeatChip
            key={seat.key}
            place={index + 1}
            seat={seat}
            choice={choices.get(seat.model)}
            onOpen={() => setOpenSeat(seat.key)}
            onRemove={() => remove(index)}
          />
        ))}
        <li>
          <Button id={addButtonId} className="min-h-10 border-dashed" onClick={() => setPicking(true)}>
            + {text.add}
          </Button>
        </li>
      </ol>
      {errors.seats && <p className="field-error mt-1">{errors.seats}</p>}
      {draft.seats.length > most && <p className="field-error mt-1">{text.full(most)}</p>}
      {troubles.length > 0 && (
        <ul className="field-error mt-2 space-y-0.5">
          {troubles.map(({ key, message }) => (
            <li key={key}>{message}</li>
          ))}
        </ul>
      )}
      <PanelPicker open={picking} onOpenChange={setPicking} house={house} draft={draft} dispatch={dispatch} />
      <SeatDialog
        seats={draft.seats}
        openSeat={openSeat}
        choices={choices}
        onClose={() => setOpenSeat(null)}
        dispatch={dispatch}
      />
    </>
  )
}

const addButtonId = 'add-seat'

/** Why a seat cannot sit: the server's own word, or what the catalogue says of its model. */
function troubleOf(seat: DraftSeat, choices: Map<string, Choice>, error: string | undefined) {
  const choice = choices.get(seat.model)
  const known = choice ? choice.unavailableReason : askText.panel.unknown
  const message = error ?? (choice?.available ? null : known)
  return message ? [{ key: seat.key, message: `${choice?.name ?? seat.model}: ${message}` }] : []
}
