import { useEffect, useState } from 'react'
import type { Debate } from '../../lib/roundtable/debate.ts'
import { liveBrowser } from './live-browser.ts'
import { LiveConnection } from './live-connection.ts'
import type { LiveState } from './live-state.ts'

const asItBegins = (debate: Debate): LiveState => ({
  debate,
  isLost: false,
  isPaused: false,
  isDeleted: false,
  aheadMs: null,
})

/** A debate as it goes on, from the document that the page came with and the server's time (ms) at which it did. */
export function useLiveDebate(given: Debate, servedAt: number): LiveState {
  const [state, setState] = useState(() => asItBegins(given))
  useEffect(() => {
    const connection = new LiveConnection(asItBegins(given), liveBrowser, setState)
    const onVisibility = () => connection.visibilityChanged()
    const onOnline = () => connection.cameOnline()
    document.addEventListener('visibilitychange', onVisibility)
    window.addEventListener('online', onOnline)
    connection.start(servedAt)
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      window.removeEventListener('online', onOnline)
      connection.stop()
    }
  }, [given, servedAt])
  return state
}
