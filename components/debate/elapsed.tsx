'use client'
import { useEffect, useState } from 'react'
import { debateText } from '../text/debate.ts'

/** Whole seconds since a moment, counting; nothing before the page is alive. */
export function Elapsed({ since }: { since: string }) {
  const [seconds, setSeconds] = useState<number | null>(null)
  useEffect(() => {
    const count = () => setSeconds(Math.max(0, Math.round((Date.now() - Date.parse(since)) / 1000)))
    count()
    const timer = setInterval(count, 1000)
    return () => clearInterval(timer)
  }, [since])
  return <span className="elapsed">{seconds === null ? '' : debateText.responses.seconds(seconds)}</span>
}
