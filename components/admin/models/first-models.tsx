import { useEffect, useRef, useState } from 'react'
import { adminModelsText } from '../../text/admin-models.ts'
import { Button } from '../../ui/button.tsx'
import type { ModelLine } from './model-line.ts'
import { ModelRow } from './model-row.tsx'
import type { ModelOrder } from './use-model-order.ts'

/** The models that stand first. Focus follows what is moved, and where it went is said to screen readers. */
export function FirstModels({ lines, order }: { lines: ModelLine[]; order: ModelOrder }) {
  const text = adminModelsText
  const [said, setSaid] = useState('')
  const focusNext = useRef<string[]>([])
  useEffect(() => {
    const target = focusNext.current.map((id) => document.getElementById(id)).find(isUsable)
    focusNext.current = []
    target?.focus()
  })

  function move(index: number, by: -1 | 1): void {
    const line = lines[index]
    const neighbour = lines[index + by]
    if (!line || !neighbour) return
    const ids = lines.map(({ id }) => id)
    ids[index] = neighbour.id
    ids[index + by] = line.id
    focusNext.current = by < 0 ? [upId(line), downId(line)] : [downId(line), upId(line)]
    order.change(ids)
    setSaid(text.moved(line.name, index + by + 1, lines.length))
  }

  function unpin(line: ModelLine): void {
    order.change(lines.flatMap(({ id }) => (id === line.id ? [] : [id])))
    setSaid(text.unpinned(line.name))
  }

  return (
    <section className="mt-6">
      <h2 className="text-2xl leading-tight">{text.first}</h2>
      <p className="mt-1 mb-2 text-[0.9rem] text-soft">{text.firstAbout}</p>
      <ol aria-label={text.first}>
        {lines.map((line, index) => (
          <ModelRow key={line.id} line={line}>
            <Button
              id={upId(line)}
              disabled={index === 0}
              aria-label={text.earlier(line.name)}
              onClick={() => move(index, -1)}
            >
              ↑
            </Button>
            <Button
              id={downId(line)}
              disabled={index === lines.length - 1}
              aria-label={text.later(line.name)}
              onClick={() => move(index, 1)}
            >
              ↓
            </Button>
            <Button variant="quiet" aria-label={text.unpinNamed(line.name)} onClick={() => unpin(line)}>
              {text.unpin}
            </Button>
          </ModelRow>
        ))}
      </ol>
      <p className="sr-only" aria-live="polite">
        {said}
      </p>
    </section>
  )
}

const upId = ({ id }: ModelLine) => `up-${id}`
const downId = ({ id }: ModelLine) => `down-${id}`

function isUsable(element: HTMLElement | null): element is HTMLElement {
  return element !== null && !element.matches(':disabled')
}
