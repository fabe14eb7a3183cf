import { adminConnectionsText } from '../../text/admin-connections.ts'
import { adminUsageText } from '../../text/admin-usage.ts'
import { Moment } from '../moment.tsx'
import type { Connection } from './connection.ts'

/** Why a connection is not called at present, or what is to be known of a local one; nothing where all is well. */
export function ConnectionState({ connection }: { connection: Connection }) {
  const { ollama, keyLost } = adminConnectionsText
  if (connection.source === 'discovered')
    return (
      <p className="mt-1 text-[0.92rem]">
        {connection.models > 0 ? ollama.found(connection.models) : ollama.silent}
      </p>
    )
  if (connection.keyLost) return <p className="mt-1 border-s-2 border-alert ps-3">{keyLost}</p>
  const { fault } = connection
  if (!fault) return null
  const { reasons, since, until } = adminUsageText.failing
  return (
    <p className="mt-1 border-s-2 border-alert ps-3">
      {reasons[fault.code]}: <span dir="auto">{fault.message}</span>{' '}
      <span className="text-[0.9rem] text-soft">
        <Moment words={since} at={fault.since} />, <Moment words={until} at={fault.until} />
      </span>
    </p>
  )
}
