import { askText } from '../text/ask.ts'
import { Button } from '../ui/button.tsx'
import type { Choice } from './house.ts'

interface PickerRowProps {
  choice: Choice
  /** How often the model sits at the table. */
  seats: number
  full: boolean
  onAdd: () => void
  onRemove: () => void
}

export function PickerRow({ choice, seats, full, onAdd, onRemove }: PickerRowProps) {
  const text = askText.picker
  return (
    <li className="flex items-center gap-3 py-1.5">
      <div className="min-w-0 flex-1">
        <p className={choice.available ? undefined : 'text-soft'}>
          {choice.name} <span className="text-[0.85rem] text-soft">{notesOf(choice).join(' · ')}</span>
        </p>
        {!choice.available && <p className="text-[0.85rem] text-soft">{choice.unavailableReason}</p>}
      </div>
      {seats > 0 && (
        <>
          <span className="text-[0.85rem] whitespace-nowrap text-soft tabular-nums">
            {text.seated(seats)}
          </span>
          <Button aria-label={text.removeNamed(choice.name)} onClick={onRemove}>
            −
          </Button>
        </>
      )}
      {choice.available && (
        <Button aria-label={text.addNamed(choice.name)} disabled={full} onClick={onAdd}>
          +
        </Button>
      )}
    </li>
  )
}

function notesOf(choice: Choice): string[] {
  const text = askText.picker
  const notes = choice.rehearsal ? [text.scripted] : []
  if (!choice.rehearsal && choice.connection !== choice.maker) notes.push(text.through(choice.connection))
  if (choice.searches) notes.push(text.searches)
  if (!choice.priced && !choice.rehearsal) notes.push(text.unpriced)
  return notes
}
