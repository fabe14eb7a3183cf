import type { Dispatch } from 'react'
import { askText } from '../text/ask.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import type { DraftAction, DraftSeat } from './draft.ts'
import type { Choice } from './house.ts'
import { limits } from './limits.ts'
import { useFirstFocus } from './use-first-focus.ts'

interface SeatDialogProps {
  seat: DraftSeat | undefined
  choices: Map<string, Choice>
  onClose: () => void
  dispatch: Dispatch<DraftAction>
}

/** One seat from near: its persona, a second seat for the same model, or none. */
export function SeatDialog({ seat, choices, onClose, dispatch }: SeatDialogProps) {
  const choice = seat && choices.get(seat.model)
  return (
    <Dialog
      open={seat !== undefined}
      onOpenChange={(open) => !open && onClose()}
      title={choice?.name ?? seat?.model ?? ''}
      description={choice && [...new Set([choice.maker, choice.connection])].join(' · ')}
    >
      {seat && <SeatForm seat={seat} onClose={onClose} dispatch={dispatch} />}
    </Dialog>
  )
}

type SeatFormProps = Pick<SeatDialogProps, 'onClose' | 'dispatch'> & { seat: DraftSeat }

function SeatForm({ seat, onClose, dispatch }: SeatFormProps) {
  const area = useFirstFocus<HTMLTextAreaElement>()
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
