'use client'
import { useRouter } from 'next/navigation'
import { adminConnectionsText } from '../../text/admin-connections.ts'
import { ConfirmButton } from '../confirm-button.tsx'
import { useAdminCall } from '../use-admin-call.ts'
import type { Connection } from './connection.ts'

/** So many models are named; of the others it is told how many there are. */
const mostNamed = 12

/** Removes a connection after saying which models go with it. */
export function RemoveConnection({ connection, models }: { connection: Connection; models: string[] }) {
  const text = adminConnectionsText.remove
  const router = useRouter()
  const call = useAdminCall()
  const remove = () =>
    call.send('DELETE', `/admin/connections/${encodeURIComponent(connection.id)}`, null, () => {
      router.push('/admin/connections')
      router.refresh()
    })
  return (
    <ConfirmButton
      label={text.label}
      title={text.question(connection.name)}
      confirm={text.confirm}
      call={call}
      onConfirm={remove}
    >
      <p>{text.models(models.length)}</p>
      {models.length > 0 && (
        <ul className="list-disc ps-5 [overflow-wrap:anywhere]">
          {models.slice(0, mostNamed).map((name) => (
            <li key={name}>
              <bdi>{name}</bdi>
            </li>
          ))}
          {models.length > mostNamed && <li>{text.more(models.length - mostNamed)}</li>}
        </ul>
      )}
    </ConfirmButton>
  )
}
