import { useEffect, useRef } from 'react'

/** Says where the focus goes once what was changed is drawn: to the first of these ids that is there and can be used. */
export function useFocusNext(): (ids: string[]) => void {
  const next = useRef<string[]>([])
  useEffect(() => {
    if (next.current.length === 0) return
    const target = next.current.map((id) => document.getElementById(id)).find(isUsable)
    next.current = []
    target?.focus()
  })
  return (ids) => {
    next.current = ids
  }
}

function isUsable(element: HTMLElement | null): element is HTMLElement {
  return element !== null && !element.matches(':disabled')
}
