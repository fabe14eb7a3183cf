import { adminModelsText } from '../../text/admin-models.ts'
import { Button } from '../../ui/button.tsx'
import type { ModelLine } from './model-line.ts'
import { ModelRow, type SwitchModel } from './model-row.tsx'
import { orderIds } from './order-ids.ts'

interface FirstModelsProps {
  lines: ModelLine[]
  onMove: (line: ModelLine, by: -1 | 1) => void
  onUnpin: (line: ModelLine) => void
  onSwitch: SwitchModel
}

/** The models that stand first, each with the ways up, down and out. */
export function FirstModels({ lines, onMove, onUnpin, onSwitch }: FirstModelsProps) {
  const text = adminModelsText
  return (
    <section className="mt-6">
      <h2 className="text-2xl leading-tight">{text.first}</h2>
      <p className="mt-1 mb-2 text-[0.9rem] text-soft">{text.firstAbout}</p>
      <ol aria-label={text.first}>
        {lines.map((line, index) => (
          <ModelRow key={line.id} line={line} onSwitch={onSwitch}>
            <Button
              id={orderIds.up(line.id)}
              disabled={index === 0}
              aria-label={text.earlier(line.name)}
              onClick={() => onMove(line, -1)}
            >
              ↑
            </Button>
            <Button
              id={orderIds.down(line.id)}
              disabled={index === lines.length - 1}
              aria-label={text.later(line.name)}
              onClick={() => onMove(line, 1)}
            >
              ↓
            </Button>
            <Button
              id={orderIds.unpin(line.id)}
              variant="quiet"
              aria-label={text.unpinNamed(line.name)}
              onClick={() => onUnpin(line)}
            >
              {text.unpin}
            </Button>
          </ModelRow>
        ))}
      </ol>
    </section>
  )
}
