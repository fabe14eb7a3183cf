'use client'
import { lazy } from 'react'
import type { LiveDebateProps } from './live-debate.tsx'

const LiveDebate = lazy(async () => ({ default: (await import('./live-debate.tsx')).LiveDebate }))

/** Keeps everything that only a running debate needs out of the page of a finished one. */
export function LiveDebateLoader(props: LiveDebateProps) {
  return <LiveDebate {...props} />
}
