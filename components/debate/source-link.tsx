import type { ReactNode } from 'react'

/** The number of a source in a statement, which leads to the source in the statement's list. */
export function SourceLink({ href, title, children }: { href: string; title?: string; children: ReactNode }) {
  return (
    <a className="source-link" href={href} title={title}>
      {children}
    </a>
  )
}
