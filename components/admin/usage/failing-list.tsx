import type { FailingConnection } from '../../../lib/house/usage.ts'
import { adminUsageText } from '../../text/admin-usage.ts'
import { Moment } from '../moment.tsx'

/** Connections that are not called at present, each with its reason and the way to mend it. */
export function FailingList({ failing }: { failing: FailingConnection[] }) {
  const text = adminUsageText.failing
  return (
    <ul className="grid gap-3">
      {failing.map(({ connection, name, code, message, since, until }) => (
        <li key={connection} className="border-s-2 border-alert ps-3">
          <p>
            <a className="link font-medium" href={`/admin/connections/${encodeURIComponent(connection)}`}>
              <bdi>{name}</bdi>
            </a>
            : {text.reasons[code]}
          </p>
          <p className="text-[0.9rem] text-soft">
            <span dir="auto">{message}</span>
            {since && (
              <>
                {' · '}
                <Moment words={text.since} at={since} />
              </>
            )}
            {until && (
              <>
                {' · '}
                <Moment words={text.until} at={until} />
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
