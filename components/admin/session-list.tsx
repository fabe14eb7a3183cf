import type { AdminSession } from '../../lib/store/access-store.ts'
import { accessText } from '../text/admin-access.ts'
import { AdminAction } from './admin-action.tsx'
import { browserName } from './browser-name.ts'

interface SessionListProps {
  sessions: readonly AdminSession[]
  /** The session in which the page is read; null for a program. */
  current: string | null
}

/** Where the admin is signed in, with a button to end each session but the one that reads this. */
export function SessionList({ sessions, current }: SessionListProps) {
  const text = accessText.sessions
  return (
    <ul aria-label={text.title}>
      {sessions.map((session) => (
        <li
          key={session.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line py-3"
        >
          <div id={`session-${session.id}`} className="min-w-0">
            <p>
              <span title={session.browser}>{browserName(session.browser) || text.unknown}</span>
              <span className="ms-3 text-soft">{session.address}</span>
              {session.id === current && <span className="badge ms-3">{text.current}</span>}
            </p>
            <p className="text-[0.85rem] text-soft tabular-nums">
              {text.times(session.createdAt, session.lastSeenAt)}
            </p>
          </div>
          {session.id !== current && (
            <AdminAction
              label={text.end}
              describedBy={`session-${session.id}`}
              method="DELETE"
              path={`/admin/sessions/${session.id}`}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
