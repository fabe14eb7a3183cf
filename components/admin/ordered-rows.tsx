import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { adminPanelsText } from '../text/admin-panels.ts'
import { Button } from '../ui/button.tsx'

interface Row {
  id: string
  name: string
}

interface OrderedRowsProps<Item extends Row> {
  label: string
  rows: readonly Item[]
  /** A row has gone to another place, from 0. */
  onMove: (row: Item, place: number) => void
  /** What a row says. */
  children: (row: Item) => ReactNode
  /** What can be done with it besides moving it. */
  actions: (row: Item) => ReactNode
}

/** Rows in an order by hand. Focus follows what is moved, and where it went is said to screen readers. */
export function OrderedRows<Item extends Row>(props: OrderedRowsProps<Item>) {
  const { label, rows, onMove, children, actions } = props
  const text = adminPanelsText.order
  const list = useId()
  const [said, setSaid] = useState('')
  const focusNext = useRef<string[]>([])
  useEffect(() => {
    const target = focusNext.current.map((id) => document.getElementById(id)).find(isUsable)
    if (target) focusNext.current = []
    target?.focus()
  })

  function move(row: Item, place: number, by: 'up' | 'down'): void {
    const other = by === 'up' ? 'down' : 'up'
    focusNext.current = [`${list}-${by}-${row.id}`, `${list}-${other}-${row.id}`]
    onMove(row, place)
    setSaid(text.moved(row.name, place + 1, rows.length))
  }

  return (
    <>
      <ol aria-label={label}>
        {rows.map((row, index) => (
          <li
            key={row.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-3 first:border-t-0 first:pt-0"
          >
            <div className="min-w-0 flex-[1_1_14rem]">{children(row)}</div>
            <div className="flex flex-wrap gap-2">
              <Button
                id={`${list}-up-${row.id}`}
                disabled={index === 0}
                aria-label={text.up(row.name)}
                onClick={() => move(row, index - 1, 'up')}
              >
                ↑
              </Button>
              <Button
                id={`${list}-down-${row.id}`}
                disabled={index === rows.length - 1}
                aria-label={text.down(row.name)}
                onClick={() => move(row, index + 1, 'down')}
              >
                ↓
              </Button>
              {actions(row)}
            </div>
          </li>
        ))}
      </ol>
      <p className="sr-only" aria-live="polite">
        {said}
      </p>
    </>
  )
}

function isUsable(element: HTMLElement | null): element is HTMLElement {
  return element !== null && !element.matches(':disabled')
}
