'use client'
import { useContext, useEffect, useState } from 'react'
import { debateText } from '../text/debate.ts'
import { ServerClock } from './server-clock.ts'

type SecondsProps = { since: string; until?: undefined } | { until: string; since?: undefined }

/** Whole seconds since a moment of the server's clock or until one, counting; nothing before the page is alive and knows that clock. */
export function Seconds({ since, until }: SecondsProps) {
  const aheadMs = useContext(ServerClock)
  const [seconds, setSeconds] = useState<number | null>(null)
  useEffect(() => {
    if (aheadMs === null) return
    const count = () => {
      const now = Date.now() + aheadMs
      const passed = since ? now - Date.parse(since) : Date.parse(until ?? '') - now
      setSeconds(Math.max(0, Math.round(passed / 1000)))
    }
    count()
    const timer = setInterval(count, 1000)
    return () => clearInterval(timer)
  }, [since, until, aheadMs])
  const words = since ? debateText.responses.seconds : debateText.responses.inSeconds
  return <span className="seconds">{seconds === null ? '' : words(seconds)}</span>
}
