import { type Dispatch, useState } from 'react'
import { askText } from '../text/ask.ts'
import { Button } from '../ui/button.tsx'
import type { Draft, DraftAction } from './draft.ts'
import type { FieldErrors } from './field-errors.ts'
import { limits } from './limits.ts'
import { OptionRow, optionInputId } from './option-row.tsx'
import { pasteList } from './paste-list.ts'
import { PasteListDialog } from './paste-list-dialog.tsx'
import { useNextFocus } from './use-next-focus.ts'

interface OptionsEditorProps {
  draft: Draft
  errors: FieldErrors
  dispatch: Dispatch<DraftAction>
}

/** The ballot paper. Focus follows what is added, moved and removed, and what happened is said to screen readers. */
export function OptionsEditor({ draft, errors, dispatch }: OptionsEditorProps) {
  const { options } = draft
  const [pasting, setPasting] = useState(false)
  const [said, setSaid] = useState('')
  const focusNext = useNextFocus()
  const text = askText.options
  const full = options.length >= limits.options.most

  function add(after: number | null, texts: string[]): void {
    const room = texts.slice(0, limits.options.most - options.length)
    if (room.length === 0) return
    focusNext(optionInputId(draft.nextKey + room.length - 1))
    dispatch({ type: 'options.added', after, texts: room })
  }

  function remove(index: number): void {
    const option = options[index]
    if (!option) return
    const neighbour = options[index + 1] ?? options[index - 1]
    focusNext(neighbour ? optionInputId(neighbour.key) : addButtonId)
    dispatch({ type: 'option.removed', key: option.key })
    setSaid(text.removed(option.text))
  }

  function move(index: number, by: -1 | 1): void {
    const option = options[index]
    const place = index + by + 1
    if (!option || place < 1 || place > options.length) return
    focusNext(optionInputId(option.key))
    dispatch({ type: 'option.moved', key: option.key, by })
    setSaid(text.moved(option.text, place, options.length))
  }

  /** On to the next row; a new one unless that is waiting to be filled. */
  function enter(index: number): void {
    const next = options[index + 1]
    if (next?.text === '') document.getElementById(optionInputId(next.key))?.focus()
    else add(options[index]?.key ?? null, [''])
  }

  function pasteLines(index: number, pasted: string): void {
    const option = options[index]
    const [first, ...rest] = pasteList(pasted)
    if (!option || first === undefined) return
    dispatch({ type: 'option.changed', key: option.key, text: option.text + first })
    add(option.key, rest)
  }

  return (
    <section aria-labelledby="options-label">
      <h2 id="options-label" className="field-label font-sans">
        {text.label}
      </h2>
      <ol className="grid gap-2 sm:grid-cols-2">
        {options.map((option, index) => (
          <OptionRow
            key={option.key}
            option={option}
            place={index + 1}
            all={options.length}
            error={errors[`option:${option.key}`]}
            onChange={(value) => dispatch({ type: 'option.changed', key: option.key, text: value })}
            onMove={(by) => move(index, by)}
            onRemove={() => remove(index)}
            onEnter={() => enter(index)}
            onPasteLines={(pasted) => pasteLines(index, pasted)}
          />
        ))}
      </ol>
      {errors.options && <p className="field-error mt-1">{errors.options}</p>}
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <Button id={addButtonId} className="border-dashed" disabled={full} onClick={() => add(null, [''])}>
          + {text.add}
        </Button>
        <Button className="border-dashed" onClick={() => setPasting(true)}>
          {text.paste}
        </Button>
        <p className="field-hint">{full ? text.full(limits.options.most) : text.hint}</p>
      </div>
      <p id="options-keys" className="sr-only">
        {text.keys}
      </p>
      <p className="sr-only" aria-live="polite">
        {said}
      </p>
      <PasteListDialog
        open={pasting}
        onOpenChange={setPasting}
        onUse={(texts) => dispatch({ type: 'options.replaced', texts })}
      />
    </section>
  )
}

const addButtonId = 'add-option'
