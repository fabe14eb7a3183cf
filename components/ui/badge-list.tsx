import type { ReactNode } from 'react'

/** A row of badges; list items hold one `Badge` each. */
export function BadgeList({ children, label }: { children: ReactNode; label: string }) {
  return (
    <ul className="badges" aria-label={label}>
      {children}
    </ul>
  )
}
