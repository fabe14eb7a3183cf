import { adminConnectionsText } from '../../text/admin-connections.ts'
import type { Connection } from './connection.ts'

/** How a connection is reached and limited, in one line. */
export function ConnectionFacts({ connection }: { connection: Connection }) {
  const text = adminConnectionsText
  const { kind, baseUrl, keyEnding, models, maxConcurrent, requestsPerMinute } = connection
  const facts = [
    text.kinds[kind],
    kind !== 'rehearsal' && text.key(keyEnding),
    text.models(models),
    maxConcurrent !== null && text.atOnce(maxConcurrent),
    requestsPerMinute !== null && text.aMinute(requestsPerMinute),
  ]
  return (
    <p className="mt-0.5 flex flex-wrap gap-x-3 text-[0.9rem] text-soft tabular-nums">
      {baseUrl && (
        <span className="min-w-0 [overflow-wrap:anywhere]">
          <bdi>{baseUrl}</bdi>
        </span>
      )}
      {facts.filter(Boolean).map((fact) => (
        <span key={String(fact)}>{fact}</span>
      ))}
    </p>
  )
}
