'use client'
import { lazy } from 'react'
import type { Debate } from '../../lib/roundtable/debate.ts'

const LiveDebate = lazy(async () => ({ default: (await import('./live-debate.tsx')).LiveDebate }))

/** Keeps everything that only a running debate needs out of the page of a finished one. */
export function LiveDebateLoader({ debate, isOwner }: { debate: Debate; isOwner: boolean }) {
  return <LiveDebate debate={debate} isOwner={isOwner} />
}
