import { useEffect, useState } from 'react'
import type { Debate } from '../../lib/roundtable/debate.ts'
import { liveBrowser } from './live-browser.ts'
import { LiveConnection, type LiveState } from './live-connection.ts'

/** A debate as it goes on, from the document that the page came with. */
export function useLiveDebate(given: Debate): LiveState {
  const [state, setState] = useState<LiveState>({
    debate: given,
    isLost: false,
    isPaused: false,
    isDeleted: false,
  })
  useEffect(() => {
    const connection = new LiveConnection(given, liveBrowser, setState)
    const onVisibility = () => connection.visibilityChanged()
    const onOnline = () => connection.cameOnline()
    document.addEventListener('visibilitychange', onVisibility)
    window.addEventListener('online', onOnline)
    connection.start()
    return () => {
      document.removeEventListener('visibilitychange', onVisibility)
      window.removeEventListener('online', onOnline)
      connection.stop()
    }
  }, [given])
  return state
}
