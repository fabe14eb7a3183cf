'use client'
import { useRef, useState } from 'react'
import type { NamedPanel } from '../../../lib/house/house-rules.ts'
import type { Choice } from '../../ask/house.ts'
import { adminPanelsText } from '../../text/admin-panels.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { ConfirmButton } from '../confirm-button.tsx'
import { OrderedRows } from '../ordered-rows.tsx'
import { sendAdminCall } from '../send-admin-call.ts'
import { useAdminCall } from '../use-admin-call.ts'
import { nameIn } from './name-in.ts'

interface NamedPanelsProps {
  panels: NamedPanel[]
  choices: Choice[]
}

/** The panels that the house offers by name, in their order. */
export function NamedPanels({ panels: given, choices }: NamedPanelsProps) {
  const text = adminPanelsText.named
  const call = useAdminCall()
  const [panels, setPanels] = useState(given)
  const [message, setMessage] = useState<string | null>(null)
  // Moves come faster than they are saved; each counts on those before it.
  const saving = useRef(Promise.resolve())
  const move = (panel: NamedPanel, place: number) => {
    setPanels(panels.filter(({ id }) => id !== panel.id).toSpliced(place, 0, panel))
    saving.current = saving.current.then(async () => {
      const answer = await sendAdminCall('PATCH', `/admin/panels/${panel.id}`, { place })
      setMessage(answer.ok ? null : answer.message)
    })
  }
  const remove = (panel: NamedPanel, close: () => void) =>
    call.send('DELETE', `/admin/panels/${panel.id}`, null, () => {
      close()
      setPanels(panels.filter(({ id }) => id !== panel.id))
    })
  return (
    <>
      {panels.length === 0 && <p className="text-soft">{text.none}</p>}
      <p role="alert" className="field-error mb-2 empty:hidden">
        {message}
      </p>
      <OrderedRows
        label={text.list}
        rows={panels}
        onMove={move}
        actions={(panel) => (
          <>
            <ButtonLink href={`/admin/panels/${panel.id}`} aria-label={text.edit(panel.name)}>
              {text.change}
            </ButtonLink>
            <ConfirmButton
              label={text.remove}
              name={text.removeNamed(panel.name)}
              title={text.removeTitle(panel.name)}
              confirm={text.removeIt}
              call={call}
              onConfirm={(close) => remove(panel, close)}
            >
              <p>{text.removeAbout}</p>
            </ConfirmButton>
          </>
        )}
      >
        {({ name, mode, seats }) => (
          <>
            <p className="font-medium [overflow-wrap:anywhere]">
              <bdi>{name}</bdi>
            </p>
            <p className="text-[0.9rem] text-soft [overflow-wrap:anywhere]">
              {text.facts(
                mode,
                seats.map(({ model }) => nameIn(choices, model)),
              )}
            </p>
          </>
        )}
      </OrderedRows>
      <ButtonLink className="mt-4" href="/admin/panels/new">
        {text.add}
      </ButtonLink>
    </>
  )
}
