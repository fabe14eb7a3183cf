import { useState } from 'react'
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
  const [pasted, setPasted] = useState('')
  const text = askText.options
  const found = pasteList(pasted)
  const tooMany = found.length > limits.options.most
  const use = () => {
    onUse(found)
    setPasted('')
    onOpenChange(false)
  }
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={text.pasteTitle}>
      <Field
        label={text.pasteLabel}
        hint={text.pasteFound(found.length)}
        error={tooMany ? text.full(limits.options.most) : null}
      >
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={7}
            dir="auto"
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
          />
        )}
      </Field>
      <div className="mt-4 flex justify-end gap-2">
        <Button onClick={() => onOpenChange(false)}>{text.cancel}</Button>
        <Button variant="primary" disabled={found.length === 0 || tooMany} onClick={use}>
          {text.pasteUse}
        </Button>
      </div>
    </Dialog>
  )
}
