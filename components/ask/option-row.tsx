import type { KeyboardEvent } from 'react'
import { askText } from '../text/ask.ts'
import { writtenIn } from '../ui/written-in.ts'
import type { DraftOption } from './draft.ts'
import { OptionMark } from './option-mark.tsx'

interface OptionRowProps {
  option: DraftOption
  place: number
  all: number
  error: string | undefined
  onChange: (text: string) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
  onEnter: () => void
  onPasteLines: (text: string) => void
}

/** The id of an option's input, by which focus finds it. */
export function optionInputId(key: number): string {
  return `option-${key}`
}

const quiet =
  'grid size-8 shrink-0 place-items-center rounded text-soft hover:bg-wood hover:text-ink disabled:cursor-default disabled:opacity-30 disabled:hover:bg-transparent'

/** An option, which is one line, however long: it is shown whole, and line breaks become spaces. */
export function OptionRow(props: OptionRowProps) {
  const { option, place, all, error, onChange, onMove, onRemove } = props
  const text = askText.options
  const id = optionInputId(option.key)
  return (
    <li className="min-w-0">
      <div
        className={`flex items-center gap-1 rounded-lg border bg-card ps-3 pe-1 focus-within:border-accent ${error ? 'border-alert' : 'border-line'}`}
      >
        <OptionMark index={place - 1} />
        <textarea
          id={id}
          className="field-sizing-content min-w-0 flex-1 resize-none bg-transparent px-1.5 py-2 outline-none [overflow-wrap:anywhere]"
          rows={1}
          {...writtenIn(option.text)}
          value={option.text}
          aria-label={text.one(place)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error options-keys` : 'options-keys'}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value.replace(/\s*[\r\n]+\s*/g, ' '))}
          onKeyDown={(event) => handleKey(event, props)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text')
            if (!/[\r\n]/.test(pasted.trim())) return
            event.preventDefault()
            props.onPasteLines(pasted)
          }}
        />
        <button
          type="button"
          className={quiet}
          disabled={place === 1}
          aria-label={text.earlier(option.text)}
          onClick={() => onMove(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          className={quiet}
          disabled={place === all}
          aria-label={text.later(option.text)}
          onClick={() => onMove(1)}
        >
          ↓
        </button>
        <button type="button" className={quiet} aria-label={text.remove(option.text)} onClick={onRemove}>
          ✕
        </button>
      </div>
      {error && (
        <p id={`${id}-error`} className="field-error mt-0.5">
          {error}
        </p>
      )}
    </li>
  )
}

const moves: Record<string, -1 | 1> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }

function handleKey(event: KeyboardEvent<HTMLTextAreaElement>, props: OptionRowProps): void {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
  const move = event.altKey ? moves[event.key] : undefined
  if (move) props.onMove(move)
  else if (event.key === 'Enter') props.onEnter()
  else if (event.key === 'Backspace' && props.option.text === '') props.onRemove()
  else return
  event.preventDefault()
}
