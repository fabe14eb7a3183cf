'use client'
import type { Debate } from '../../lib/roundtable/debate.ts'
import { connectionNotice } from './connection-notice.ts'
import { DebateView } from './debate-view.tsx'
import { EndNotice } from './end-notice.tsx'
import { announcement, tabTitle } from './live-words.ts'
import { ServerClock } from './server-clock.ts'
import { useEndNotice } from './use-end-notice.ts'
import { useLiveDebate } from './use-live-debate.ts'
import { useOnline } from './use-online.ts'
import { useReadingPlace } from './use-reading-place.ts'
import { useTabTitle } from './use-tab-title.ts'
import { isUnderWay } from './view.ts'

export interface LiveDebateProps {
  debate: Debate
  isOwner: boolean
  /** When the server gave the page, by its clock, in milliseconds since 1970. */
  servedAt: number
}

/** A debate that is under way, followed as it goes on: the same page as the permalink. */
export function LiveDebate({ debate: given, isOwner, servedAt }: LiveDebateProps) {
  const state = useLiveDebate(given, servedAt)
  const { debate, isDeleted, aheadMs } = state
  const notice = connectionNotice(state, { isOwner, isOnline: useOnline() })
  useReadingPlace()
  const endNotice = useEndNotice(debate)
  useTabTitle(tabTitle(debate))
  return (
    <ServerClock value={aheadMs}>
      <p className="sr-only" aria-live="polite">
        {announcement(debate)}
      </p>
      <DebateView
        debate={debate}
        isOwner={isOwner && !isDeleted}
        live={isUnderWay(debate)}
        endNotice={<EndNotice {...endNotice} />}
      />
      <div role="status" className="live-notices">
        {notice && <p className="live-status">{notice}</p>}
      </div>
    </ServerClock>
  )
}
