'use client'
import { useEffect, useState } from 'react'
import { debateText } from '../text/debate.ts'

type SecondsProps = { since: string; until?: undefined } | { until: string; since?: undefined }

/** Whole seconds since a moment or until one, counting; nothing before the page is alive. */
export function Seconds({ since, until }: SecondsProps) {
  const [seconds, setSeconds] = useState<number | null>(null)
  useEffect(() => {
    const count = () => {
      const passed = since ? Date.now() - Date.parse(since) : Date.parse(until ?? '') - Date.now()
      setSeconds(Math.max(0, Math.round(passed / 1000)))
    }
    count()
    const timer = setInterval(count, 1000)
    return () => clearInterval(timer)
  }, [since, until])
  const words = since ? debateText.responses.seconds : debateText.responses.inSeconds
  return <span className="seconds">{seconds === null ? '' : words(seconds)}</span>
}
