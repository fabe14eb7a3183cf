'use client'
import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode, RefObject } from 'react'
import { commonText } from '../text/common.ts'

interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: ReactNode
  /** Where the focus begins, if not on the first button. */
  initialFocus?: RefObject<HTMLElement | null>
  /** Where it goes when the dialog closes; null, or left out: back to where it was. */
  finalFocus?: () => HTMLElement | null
  children: ReactNode
}

/** A modal dialog: focus stays in it, Escape and the backdrop close it. */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, initialFocus, finalFocus, children } = props
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop z-40" />
        <Base.Popup className="dialog z-50" initialFocus={initialFocus} finalFocus={finalFocus}>
          <div className="flex items-baseline gap-4">
            <Base.Title className="font-serif text-2xl leading-tight">{title}</Base.Title>
            <Base.Close className="button button-quiet ms-auto">{commonText.close}</Base.Close>
          </div>
          {description && <Base.Description className="mt-1 text-soft">{description}</Base.Description>}
          <div className="mt-4">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
