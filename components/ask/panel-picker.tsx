import { type Dispatch, type RefObject, useRef, useState } from 'react'
import { askText } from '../text/ask.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { MakerMark } from '../ui/maker-mark.tsx'
import type { Draft, DraftAction } from './draft.ts'
import { findChoices, firstChoices } from './find-choices.ts'
import type { House } from './house.ts'
import { PickerRow } from './picker-row.tsx'

interface PanelPickerProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  house: Pick<House, 'choices' | 'mostSeats'>
  draft: Pick<Draft, 'mode' | 'seats'>
  dispatch: Dispatch<DraftAction>
}

/** Every model that there is, by maker; the search finds names, makers and connections. */
export function PanelPicker({ open, onOpenChange, ...props }: PanelPickerProps) {
  const search = useRef<HTMLInputElement>(null)
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={askText.picker.title} initialFocus={search}>
      <PickerBody {...props} field={search} onDone={() => onOpenChange(false)} />
    </Dialog>
  )
}

interface PickerBodyProps {
  field: RefObject<HTMLInputElement | null>
  house: Pick<House, 'choices' | 'mostSeats'>
  draft: Pick<Draft, 'mode' | 'seats'>
  dispatch: Dispatch<DraftAction>
  onDone: () => void
}

function PickerBody({ field, house, draft, dispatch, onDone }: PickerBodyProps) {
  const [search, setSearch] = useState('')
  const text = askText.picker
  const { shown, left } = firstChoices(findChoices(house.choices, search))
  const most = house.mostSeats[draft.mode]
  const full = draft.seats.length >= most
  const lastSeatOf = (model: string) => draft.seats.findLast((seat) => seat.model === model)
  return (
    <>
      <input
        ref={field}
        type="search"
        className="input"
        value={search}
        placeholder={text.search}
        aria-label={text.search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <div className="-mx-1.5 mt-3 h-[min(26rem,55svh)] overflow-y-auto px-1.5">
        {shown.length === 0 && <p className="py-4 text-soft">{text.none(search)}</p>}
        {shown.map((group) => (
          <section key={group.maker} aria-label={group.maker} className="mb-3">
            <h3 className="sticky top-0 flex items-center gap-2 border-b border-line bg-paper py-1 text-[0.85rem] font-semibold text-soft">
              <MakerMark maker={group.maker} />
              {group.maker}
            </h3>
            <ul>
              {group.choices.map((choice) => (
                <PickerRow
                  key={choice.id}
                  choice={choice}
                  seats={draft.seats.filter((seat) => seat.model === choice.id).length}
                  full={full}
                  onAdd={() => dispatch({ type: 'seat.added', model: choice.id })}
                  onRemove={() => {
                    const seat = lastSeatOf(choice.id)
                    if (seat) dispatch({ type: 'seat.removed', key: seat.key })
                  }}
                />
              ))}
            </ul>
          </section>
        ))}
        {left > 0 && <p className="py-2 text-[0.9rem] text-soft">{text.left(left)}</p>}
      </div>
      <div className="mt-4 flex items-center justify-between gap-4 border-t border-line pt-4">
        <p className="text-soft tabular-nums" aria-live="polite">
          {text.count(draft.seats.length)}
          {full && ` · ${askText.panel.full(most)}`}
        </p>
        <Button variant="primary" onClick={onDone}>
          {text.done}
        </Button>
      </div>
    </>
  )
}
