import type { ReactNode } from 'react'

/** A number with its name and what is to be known of it; stands in a list of class `figure-row`. */
export function Figure({ name, value, children }: { name: string; value: string; children?: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong>
        <span>{children}</span>
      </dd>
    </div>
  )
}
