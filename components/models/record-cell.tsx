import type { ReactNode } from 'react'

interface RecordCellProps {
  /** The column's, which stands beside the figure where there is no room for a head. */
  name: string
  note?: string | undefined
  /** A plain count, which needs little room. */
  count?: boolean
  children: ReactNode
}

export function RecordCell({ name, note, count = false, children }: RecordCellProps) {
  return (
    <td className={count ? 'record-count' : undefined}>
      <span className="record-name" aria-hidden="true">
        {name}
      </span>
      <span className="record-figure">{children}</span>
      {note && <span className="record-note">{note}</span>}
    </td>
  )
}
