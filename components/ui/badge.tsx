'use client'
import { type ReactNode, useEffect, useId, useState } from 'react'

/**
 * A quiet word; with a rule, the rule is shown on hover, focus and press by style alone, and put away with Escape.
 * Stands in a `BadgeList`.
 */
export function Badge({ children, rule }: { children: ReactNode; rule?: string }) {
  const id = useId()
  const [dismissed, setDismissed] = useState(false)
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (!near) return
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && setDismissed(true)
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [near])
  if (!rule) return <span className="badge">{children}</span>
  const approach = () => setNear(true)
  const leave = () => {
    setNear(false)
    setDismissed(false)
  }
  return (
    <>
      <button
        type="button"
        className="badge"
        aria-describedby={id}
        data-dismissed={dismissed || undefined}
        onPointerEnter={approach}
        onPointerLeave={({ currentTarget }) => currentTarget === document.activeElement || leave()}
        onFocus={approach}
        onBlur={leave}
      >
        {children}
      </button>
      <span role="tooltip" id={id} className="badge-rule">
        {rule}
      </span>
    </>
  )
}
