import { debateText } from '../text/debate.ts'
import type { LiveState } from './live-state.ts'

/** What a reader is told when a live page cannot follow its debate; null while it can. */
export function connectionNotice(
  { debate, isLost, isPaused, isDeleted }: LiveState,
  { isOwner, isOnline }: { isOwner: boolean; isOnline: boolean },
): string | null {
  const text = debateText.live
  // To others a private debate is not there: the server answers just as if it were deleted.
  if (debate.visibility === 'private' && !isOwner) return text.madePrivate
  if (isDeleted) return text.deleted
  // A server on the same device can be reached without a network.
  if (isLost) return isOnline ? text.lost : text.offline
  return isPaused ? text.paused : null
}
