import { type FormEvent, type RefObject, useRef, useState } from 'react'
import { askText } from '../text/ask.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import type { Draft } from './draft.ts'
import { mostOwnPanels, nameTrouble, type OwnPanel, panelName, placeOf } from './own-panels.ts'

interface SavePanelProps {
  /** Whether there is something to save. */
  offered: boolean
  table: Pick<Draft, 'mode' | 'seats'>
  panels: OwnPanel[]
  /** Saves under a name; the id of what shows it, or null where that could not be. */
  onSave: (name: string) => string | null
}

/** A name for the panel at the table, and the browser keeps it. */
export function SavePanel({ offered, table, panels, onSave }: SavePanelProps) {
  const [open, setOpen] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const savedId = useRef<string | null>(null)
  const text = askText.ownPanels
  function show(shown: boolean): void {
    if (shown) savedId.current = null
    setOpen(shown)
  }
  return (
    <>
      {offered && (
        <button
          type="button"
          className="link py-1 text-[0.85rem]"
          aria-haspopup="dialog"
          onClick={() => show(true)}
        >
          {text.save}
        </button>
      )}
      <Dialog
        open={open}
        onOpenChange={show}
        title={text.save}
        description={text.about(askText.picker.count(table.seats.length), table.mode)}
        initialFocus={field}
        // The button that opened it is gone once the panel has a name.
        finalFocus={() => document.getElementById(savedId.current ?? '')}
      >
        <NameForm
          field={field}
          panels={panels}
          onCancel={() => show(false)}
          onName={(name) => {
            savedId.current = onSave(name)
            if (savedId.current !== null) show(false)
            return savedId.current !== null
          }}
        />
      </Dialog>
    </>
  )
}

interface NameFormProps {
  field: RefObject<HTMLInputElement | null>
  panels: OwnPanel[]
  /** Whether it could be saved. */
  onName: (name: string) => boolean
  onCancel: () => void
}

function NameForm({ field, panels, onName, onCancel }: NameFormProps) {
  const [typed, setTyped] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const text = askText.ownPanels
  const name = panelName(typed)
  const replaced = panels[placeOf(panels, name)]
  const full = panels.length >= mostOwnPanels ? text.full(mostOwnPanels) : null

  function submit(event: FormEvent): void {
    event.preventDefault()
    // React would hand it on to the form of the question, which starts the debate.
    event.stopPropagation()
    const found = nameTrouble(panels, name) ?? (onName(name) ? null : text.refused)
    setTrouble(found)
    if (found) field.current?.focus()
  }

  const replaces = replaced && (
    <>
      {text.replaces} <bdi>{replaced.name}</bdi>
    </>
  )
  return (
    <form noValidate onSubmit={submit}>
      <Field label={text.name} hint={trouble ? null : (replaces ?? full ?? text.nameHint)} error={trouble}>
        {(control) => (
          <input
            {...control}
            ref={field}
            className="input"
            dir="auto"
            autoComplete="off"
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value)
              setTrouble(null)
            }}
          />
        )}
      </Field>
      <p className="sr-only" aria-live="polite">
        {trouble ?? replaces}
      </p>
      <div className="mt-4 flex justify-end gap-2">
        <Button onClick={onCancel}>{text.cancel}</Button>
        <Button type="submit" variant="primary">
          {replaced ? text.replaceIt : text.saveIt}
        </Button>
      </div>
    </form>
  )
}
