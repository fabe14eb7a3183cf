import { type RefObject, useRef, useState } from 'react'
import { askText } from '../text/ask.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { limits } from './limits.ts'
import { pasteList } from './paste-list.ts'

interface PasteListDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  onUse: (texts: string[]) => void
}

export function PasteListDialog({ open, onOpenChange, onUse }: PasteListDialogProps) {
  const close = () => onOpenChange(false)
  const area = useRef<HTMLTextAreaElement>(null)
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={askText.options.pasteTitle} initialFocus={area}>
      <PasteList
        area={area}
        onCancel={close}
        onUse={(texts) => {
          onUse(texts)
          close()
        }}
      />
    </Dialog>
  )
}

interface PasteListProps {
  area: RefObject<HTMLTextAreaElement | null>
  onUse: (texts: string[]) => void
  onCancel: () => void
}

function PasteList({ area, onUse, onCancel }: PasteListProps) {
  const [pasted, setPasted] = useState('')
  const text = askText.options
  const found = pasteList(pasted)
  const tooMany = found.length > limits.options.most
  return (
    <>
      <Field
        label={text.pasteLabel}
        hint={text.pasteFound(found.length)}
        error={tooMany ? text.full(limits.options.most) : null}
      >
        {(control) => (
          <textarea
            {...control}
            ref={area}
            className="input"
            rows={7}
            dir="auto"
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
          />
        )}
      </Field>
      <div className="mt-4 flex justify-end gap-2">
        <Button onClick={onCancel}>{text.cancel}</Button>
        <Button variant="primary" disabled={found.length === 0 || tooMany} onClick={() => onUse(found)}>
          {text.pasteUse}
        </Button>
      </div>
    </>
  )
}
