import { askText } from '../text/ask.ts'
import { MakerMark } from '../ui/maker-mark.tsx'
import type { DraftSeat } from './draft.ts'
import type { Choice } from './house.ts'

interface SeatChipProps {
  place: number
  seat: DraftSeat
  choice: Choice | undefined
  onOpen: () => void
  onRemove: () => void
}

/** The id of the button that takes a seat away, by which focus finds it. */
export function removeSeatId(key: number): string {
  return `remove-seat-${key}`
}

export function SeatChip({ place, seat, choice, onOpen, onRemove }: SeatChipProps) {
  const text = askText.panel
  const name = choice?.name ?? seat.model
  const available = choice?.available ?? false
  return (
    <li
      className={`flex min-w-0 max-w-full items-stretch rounded-lg border bg-card text-[0.95rem] ${available ? 'border-line' : 'border-alert border-dashed'}`}
    >
      <button
        type="button"
        className="min-w-0 [overflow-wrap:anywhere] rounded-s-lg py-1.5 ps-3 pe-1 text-start hover:underline decoration-edge underline-offset-4"
        aria-haspopup="dialog"
        onClick={onOpen}
      >
        <span className="sr-only">{text.seat(place)} </span>
        {choice && <MakerMark maker={choice.maker} />} <span className="font-medium">{name}</span>{' '}
        {choice && !choice.rehearsal && <span className="text-[0.85rem] text-soft">{choice.maker}</span>}
        {seat.persona.trim() && (
          <span className="block max-w-56 truncate font-serif text-[0.9rem] text-soft italic">
            {seat.persona.trim()}
          </span>
        )}
        {!available && <span className="sr-only">, {text.unavailable}</span>}
      </button>
      <button
        type="button"
        id={removeSeatId(seat.key)}
        className="grid w-9 shrink-0 place-items-center rounded-e-lg text-soft hover:text-ink"
        aria-label={`${text.remove(name)} (${place})`}
        onClick={onRemove}
      >
        ✕
      </button>
    </li>
  )
}
