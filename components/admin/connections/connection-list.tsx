import { adminConnectionsText } from '../../text/admin-connections.ts'
import type { Connection } from './connection.ts'
import { ConnectionFacts } from './connection-facts.tsx'
import { ConnectionState } from './connection-state.tsx'

/** Every connection with where it comes from, how it fares, and the way to it. */
export function ConnectionList({ connections }: { connections: Connection[] }) {
  const text = adminConnectionsText
  return (
    <ul aria-label={text.list}>
      {connections.map((connection) => (
        <li key={connection.id} className="border-t border-line py-4">
          <div className="flex flex-wrap items-baseline gap-x-3">
            <h2 className="min-w-0 font-serif text-[1.35rem] leading-snug">
              <a
                className="decoration-edge decoration-1 underline-offset-4 hover:underline"
                href={`/admin/connections/${encodeURIComponent(connection.id)}`}
              >
                <bdi>{connection.name}</bdi>
              </a>
            </h2>
            <span className="text-[0.88rem] text-soft">{text.sources[connection.source]}</span>
          </div>
          <ConnectionFacts connection={connection} />
          <ConnectionState connection={connection} />
        </li>
      ))}
    </ul>
  )
}
