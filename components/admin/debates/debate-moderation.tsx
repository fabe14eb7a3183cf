'use client'
import { useRouter } from 'next/navigation'
import { adminDebatesText } from '../../text/admin-debates.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { useAdminCall } from '../use-admin-call.ts'

interface DebateModerationProps {
  id: string
  /** What people call it. */
  name: string
  hidden: boolean
  /** A private debate is on no list that it could be taken off. */
  canHide: boolean
  canCancel: boolean
}

/** What the house may do to a debate. */
export function DebateModeration({ id, name, hidden, canHide, canCancel }: DebateModerationProps) {
  const text = adminDebatesText
  const router = useRouter()
  const hiding = useAdminCall()
  const cancelling = useAdminCall()
  const deleting = useAdminCall()
  const path = `/admin/debates/${id}`
  const hideLabel = hidden ? text.unhide : text.hide
  return (
    <div className="needs-script flex flex-wrap items-start gap-2 md:justify-end">
      {canHide && (
        <Button
          aria-label={text.of(hideLabel, name)}
          disabled={hiding.busy}
          onClick={() => hiding.send('PATCH', path, { hidden: !hidden }, () => router.refresh())}
        >
          {hideLabel}
        </Button>
      )}
      {canCancel && (
        <ConfirmButton
          label={text.cancel}
          name={text.of(text.cancel, name)}
          title={text.cancelTitle}
          confirm={text.cancelConfirm}
          call={cancelling}
          onConfirm={(close) =>
            cancelling.send('POST', `${path}/cancel`, null, () => {
              close()
              router.refresh()
            })
          }
        >
          <p className="line-clamp-3 font-serif text-lg" dir="auto">
            {name}
          </p>
          <p>{text.cancelText}</p>
        </ConfirmButton>
      )}
      <ConfirmButton
        label={text.delete}
        name={text.of(text.delete, name)}
        title={text.deleteTitle}
        confirm={text.deleteConfirm}
        call={deleting}
        onConfirm={(close) =>
          deleting.send('DELETE', path, null, () => {
            close()
            router.refresh()
            // The button that had the focus goes with its debate.
            document.getElementById('content')?.focus()
          })
        }
      >
        <p className="line-clamp-3 font-serif text-lg" dir="auto">
          {name}
        </p>
        <p>{text.deleteText}</p>
      </ConfirmButton>
      <p role="alert" className="field-error basis-full empty:hidden">
        {hiding.message}
      </p>
    </div>
  )
}
