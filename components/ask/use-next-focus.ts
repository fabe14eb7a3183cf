import { useEffect, useRef } from 'react'

/** Names by its id the element that has the focus once the page is drawn anew, such as a row that is only now made. */
export function useNextFocus(): (id: string) => void {
  const next = useRef<string | null>(null)
  useEffect(() => {
    if (next.current === null) return
    document.getElementById(next.current)?.focus()
    next.current = null
  })
  return (id) => {
    next.current = id
  }
}
