import { useState } from 'react'
import { adminModelsText } from '../../text/admin-models.ts'
import { Button } from '../../ui/button.tsx'
import type { ModelLine } from './model-line.ts'
import { ModelRow, type SwitchModel } from './model-row.tsx'
import { orderIds } from './order-ids.ts'

interface ModelListProps {
  /** Null where the list stands alone. */
  title: string | null
  lines: ModelLine[]
  /** Ids of the models that stand first. */
  first: readonly string[]
  onPin: (line: ModelLine) => void
  onSwitch: SwitchModel
}

/** So many rows are drawn at once: a gateway brings hundreds of models. */
const rowsAtOnce = 60

/** Models in the catalogue's order, each with the way to the first. */
export function ModelList({ title, lines, first, onPin, onSwitch }: ModelListProps) {
  const text = adminModelsText
  const [rows, setRows] = useState(rowsAtOnce)
  const left = lines.length - rows
  return (
    <section className="mt-6" aria-label={title ?? text.list}>
      {title && <h2 className="mb-2 text-2xl leading-tight">{title}</h2>}
      <ul aria-label={text.list}>
        {lines.slice(0, rows).map((line) => (
          <ModelRow key={line.id} line={line} onSwitch={onSwitch}>
            {!first.includes(line.id) && (
              <Button
                id={orderIds.pin(line.id)}
                variant="quiet"
                aria-label={text.pinNamed(line.name)}
                onClick={() => onPin(line)}
              >
                {text.pin}
              </Button>
            )}
          </ModelRow>
        ))}
      </ul>
      {lines.length === 0 && <p className="border-t border-line py-6 text-soft">{text.none}</p>}
      {left > 0 && (
        <Button className="mt-4" onClick={() => setRows(rows + rowsAtOnce)}>
          {text.more(Math.min(rowsAtOnce, left))}
        </Button>
      )}
    </section>
  )
}
