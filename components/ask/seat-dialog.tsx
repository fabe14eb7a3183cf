import type { Dispatch } from 'react'
import { askText } from '../text/ask.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import type { DraftAction, DraftSeat } from './draft.ts'
import type { Choice } from './house.ts'
import { limits } from './limits.ts'

interface SeatDialogProps {
  seat: DraftSeat | undefined
  choices: Map<string, Choice>
  onClose: () => void
  dispatch: Dispatch<DraftAction>
}

/** One seat from near: its persona, a second seat for the same model, or none. */
export function SeatDialog({ seat, choices, onClose, dispatch }: SeatDialogProps) {
  const text = askText.persona
  const choice = seat && choices.get(seat.model)
  const used = Array.from(seat?.persona.trim() ?? '').length
  return (
    <Dialog
      open={seat !== undefined}
      onOpenChange={(open) => !open && onClose()}
      title={choice?.name ?? seat?.model ?? ''}
      description={choice && `${choice.maker} · ${choice.connection}`}
    >
      {seat && (
        <>
          <Field
            label={text.label}
            hint={text.hint}
            error={used > limits.persona ? askText.question.over(used - limits.persona) : null}
          >
            {(control) => (
              <textarea
                {...control}
                className="input"
                rows={3}
                dir="auto"
                value={seat.persona}
                onChange={(event) =>
                  dispatch({ type: 'seat.persona', key: seat.key, persona: event.target.value })
                }
              />
            )}
          </Field>
          <div className="mt-5 flex flex-wrap gap-2">
            <Button
              onClick={() => {
                dispatch({ type: 'seat.added', model: seat.model })
                onClose()
              }}
            >
              {text.again}
            </Button>
            <Button
              onClick={() => {
                onClose()
                dispatch({ type: 'seat.removed', key: seat.key })
              }}
            >
              {text.remove}
            </Button>
            <Button variant="primary" className="ms-auto" onClick={onClose}>
              {text.done}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  )
}
