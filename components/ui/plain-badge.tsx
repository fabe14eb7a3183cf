import type { ReactNode } from 'react'

/** A badge where no script runs: style alone shows its rule on hover and focus. */
export function PlainBadge({ id, children, rule }: { id: string; children: ReactNode; rule: string }) {
  return (
    <>
      <button type="button" className="badge" aria-describedby={id}>
        {children}
      </button>
      <span role="tooltip" id={id} className="badge-rule">
        {rule}
      </span>
    </>
  )
}
