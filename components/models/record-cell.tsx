import type { ReactNode } from 'react'

interface RecordCellProps {
  /** The column's, which stands beside the figure where there is no room for a head. */
  name: string
  note?: string | undefined
  children: ReactNode
}

export function RecordCell({ name, note, children }: RecordCellProps) {
  return (
    <td>
      <span className="record-name" aria-hidden="true">
        {name}
      </span>
      <span className="record-figure">{children}</span>
      {note && <span className="record-note">{note}</span>}
    </td>
  )
}
