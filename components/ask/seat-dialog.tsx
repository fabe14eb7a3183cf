import { type Dispatch, type RefObject, useRef } from 'react'
import { askText } from '../text/ask.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import type { DraftAction, DraftSeat } from './draft.ts'
import type { Choice } from './house.ts'
import { limits } from './limits.ts'

interface SeatDialogProps {
  seats: DraftSeat[]
  /** The key of the seat that is shown; null: none. */
  openSeat: number | null
  choices: Map<string, Choice>
  onClose: () => void
  dispatch: Dispatch<DraftAction>
}

/** One seat from near: its persona, its place at the table, a second seat for the same model, or none. */
export function SeatDialog({ seats, openSeat, choices, onClose, dispatch }: SeatDialogProps) {
  const place = seats.findIndex((seat) => seat.key === openSeat)
  const seat = seats[place]
  const choice = seat && choices.get(seat.model)
  const persona = useRef<HTMLTextAreaElement>(null)
  return (
    <Dialog
      open={seat !== undefined}
      onOpenChange={(open) => !open && onClose()}
      initialFocus={persona}
      title={choice?.name ?? seat?.model ?? ''}
      description={choice && [...new Set([choice.maker, choice.connection])].join(' · ')}
    >
      {seat && (
        <SeatForm
          area={persona}
          seat={seat}
          place={place}
          of={seats.length}
          onClose={onClose}
          dispatch={dispatch}
        />
      )}
    </Dialog>
  )
}

type SeatFormProps = Pick<SeatDialogProps, 'onClose' | 'dispatch'> & {
  area: RefObject<HTMLTextAreaElement | null>
  seat: DraftSeat
  place: number
  of: number
}

function SeatForm({ area, seat, place, of, onClose, dispatch }: SeatFormProps) {
  const text = askText.persona
  const over = Array.from(seat.persona.trim()).length - limits.persona
  const leave = (action: DraftAction) => {
    dispatch(action)
    onClose()
  }
  return (
    <>
      <Field label={text.label} hint={text.hint} error={over > 0 ? askText.question.over(over) : null}>
        {(control) => (
          <textarea
            {...control}
            ref={area}
            className="input"
            rows={3}
            dir="auto"
            value={seat.persona}
            onChange={({ target }) =>
              dispatch({ type: 'seat.persona', key: seat.key, persona: target.value })
            }
          />
        )}
      </Field>
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <p className="text-[0.9rem] text-soft tabular-nums" aria-live="polite">
          {text.place(place + 1, of)}
        </p>
        <Button
          disabled={place === 0}
          onClick={() => dispatch({ type: 'seat.moved', key: seat.key, by: -1 })}
        >
          {text.earlier}
        </Button>
        <Button
          disabled={place === of - 1}
          onClick={() => dispatch({ type: 'seat.moved', key: seat.key, by: 1 })}
        >
          {text.later}
        </Button>
      </div>
      <div className="mt-5 flex flex-wrap gap-2">
        <Button onClick={() => leave({ type: 'seat.added', model: seat.model })}>{text.again}</Button>
        <Button onClick={() => leave({ type: 'seat.removed', key: seat.key })}>{text.remove}</Button>
        <Button variant="primary" className="ms-auto" onClick={onClose}>
          {text.done}
        </Button>
      </div>
    </>
  )
}
