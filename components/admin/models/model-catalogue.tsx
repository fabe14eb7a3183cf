'use client'
import { useState } from 'react'
import { adminModelsText } from '../../text/admin-models.ts'
import { Button } from '../../ui/button.tsx'
import { findLines, type ModelFilter } from './find-lines.ts'
import { FirstModels } from './first-models.tsx'
import { ModelFilters } from './model-filters.tsx'
import type { ModelLine } from './model-line.ts'
import { ModelRow } from './model-row.tsx'
import { useModelOrder } from './use-model-order.ts'

interface ModelCatalogueProps {
  /** All of them, those that stand first before the others. */
  lines: ModelLine[]
  /** Ids of those that stand first. */
  first: string[]
  /** Id of the connection whose models are shown at the beginning; empty: all. */
  connection: string
}

/** So many rows are drawn at once: a gateway brings hundreds of models. */
const rowsAtOnce = 60

/** The whole catalogue: found, switched on and off, and put in order. */
export function ModelCatalogue({ lines, first, connection }: ModelCatalogueProps) {
  const text = adminModelsText
  const [filter, setFilter] = useState<ModelFilter>({ search: '', connection, state: 'all' })
  const [rows, setRows] = useState(rowsAtOnce)
  const order = useModelOrder(first)
  const pinned = new Set(order.ids)
  const found = findLines(lines, filter)
  const others = found.filter(({ id }) => !pinned.has(id))
  const isFiltered = filter.search !== '' || filter.connection !== '' || filter.state !== 'all'
  const byId = new Map(lines.map((line) => [line.id, line]))
  const ordered = order.ids.flatMap((id) => byId.get(id) ?? [])
  return (
    <>
      <ModelFilters
        lines={lines}
        filter={filter}
        onChange={(change) => {
          setFilter({ ...filter, ...change })
          setRows(rowsAtOnce)
        }}
      />
      <p className="mt-2 text-[0.88rem] text-soft tabular-nums" aria-live="polite">
        {text.found(found.length, lines.length)}
      </p>
      <p role="alert" className="field-error mt-2 empty:hidden">
        {order.message}
      </p>
      {ordered.length > 0 && !isFiltered && <FirstModels lines={ordered} order={order} />}
      <section className="mt-6" aria-label={text.others}>
        {ordered.length > 0 && !isFiltered && <h2 className="mb-2 text-2xl leading-tight">{text.others}</h2>}
        <ul aria-label={text.list}>
          {(isFiltered ? found : others).slice(0, rows).map((line) => (
            <ModelRow key={line.id} line={line}>
              {!pinned.has(line.id) && (
                <Button
                  variant="quiet"
                  aria-label={text.pinNamed(line.name)}
                  onClick={() => order.change([...order.ids, line.id])}
                >
                  {text.pin}
                </Button>
              )}
            </ModelRow>
          ))}
        </ul>
        {found.length === 0 && <p className="border-t border-line py-6 text-soft">{text.none}</p>}
        <MoreRows
          left={(isFiltered ? found : others).length - rows}
          onMore={() => setRows(rows + rowsAtOnce)}
        />
      </section>
    </>
  )
}

function MoreRows({ left, onMore }: { left: number; onMore: () => void }) {
  if (left <= 0) return null
  return (
    <Button className="mt-4" onClick={onMore}>
      {adminModelsText.more(Math.min(rowsAtOnce, left))}
    </Button>
  )
}
