'use client'
import { useState } from 'react'
import { adminModelsText } from '../../text/admin-models.ts'
import { useFocusNext } from '../use-focus-next.ts'
import { findLines, type ModelFilter } from './find-lines.ts'
import { FirstModels } from './first-models.tsx'
import { ModelFilters, modelSearchId } from './model-filters.tsx'
import type { ModelLine } from './model-line.ts'
import { ModelList } from './model-list.tsx'
import { orderIds } from './order-ids.ts'
import { useModelOrder } from './use-model-order.ts'

interface ModelCatalogueProps {
  /** All of them, those that stand first before the others. */
  lines: ModelLine[]
  /** Ids of those that stand first. */
  first: string[]
  /** Id of the connection whose models are shown at the beginning; empty: all. */
  connection: string
}

/**
 * The whole catalogue: found, switched on and off, and put in order. Focus follows what is moved, and where it went is
 * said to screen readers.
 */
export function ModelCatalogue({ lines: given, first, connection }: ModelCatalogueProps) {
  const text = adminModelsText
  const [lines, setLines] = useState(given)
  const [filter, setFilter] = useState<ModelFilter>({ search: '', connection, state: 'all' })
  const [said, setSaid] = useState('')
  const order = useModelOrder(first)
  const focusNext = useFocusNext()
  const found = findLines(lines, filter)
  const isFiltered = filter.search !== '' || filter.connection !== '' || filter.state !== 'all'
  const byId = new Map(lines.map((line) => [line.id, line]))
  const ordered = order.ids.flatMap((id) => byId.get(id) ?? [])

  function place(line: ModelLine, to: number): void {
    const ids = order.ids.filter((id) => id !== line.id)
    ids.splice(to, 0, line.id)
    order.change(ids)
    setSaid(text.moved(line.name, to + 1, ids.length))
  }

  function move(line: ModelLine, by: -1 | 1): void {
    const [up, down] = [orderIds.up(line.id), orderIds.down(line.id)]
    focusNext(by < 0 ? [up, down] : [down, up])
    place(line, order.ids.indexOf(line.id) + by)
  }

  function pin(line: ModelLine): void {
    focusNext([orderIds.up(line.id), orderIds.unpin(line.id), modelSearchId])
    place(line, order.ids.length)
  }

  function unpin(line: ModelLine): void {
    focusNext([orderIds.pin(line.id), modelSearchId])
    order.change(order.ids.filter((id) => id !== line.id))
    setSaid(text.unpinned(line.name))
  }

  const onSwitch = (line: ModelLine, enabled: boolean) =>
    setLines((before) => before.map((one) => (one.id === line.id ? { ...one, enabled } : one)))
  return (
    <>
      <ModelFilters
        lines={lines}
        filter={filter}
        onChange={(change) => setFilter({ ...filter, ...change })}
      />
      <p className="mt-2 text-[0.88rem] text-soft tabular-nums" aria-live="polite">
        {text.found(found.length, lines.length)}
      </p>
      <p role="alert" className="field-error mt-2 empty:hidden">
        {order.message}
      </p>
      <p className="sr-only" aria-live="polite">
        {said}
      </p>
      {ordered.length > 0 && !isFiltered && (
        <FirstModels lines={ordered} onMove={move} onUnpin={unpin} onSwitch={onSwitch} />
      )}
      <ModelList
        // A new search begins at its top.
        key={JSON.stringify(filter)}
        title={ordered.length > 0 && !isFiltered ? text.others : null}
        lines={isFiltered ? found : found.filter(({ id }) => !order.ids.includes(id))}
        first={order.ids}
        onPin={pin}
        onSwitch={onSwitch}
      />
    </>
  )
}
