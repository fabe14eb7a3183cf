import type { ReactNode } from 'react'
import { adminModelsText } from '../../text/admin-models.ts'
import { MakerMark } from '../../ui/maker-mark.tsx'
import { EnabledSwitch } from './enabled-switch.tsx'
import { type ModelLine, modelAddress } from './model-line.ts'
import { pricePerMillion } from './price-words.ts'

/** Is told that a model was switched on or off. */
export type SwitchModel = (line: ModelLine, enabled: boolean) => void

interface ModelRowProps {
  line: ModelLine
  onSwitch: SwitchModel
  children: ReactNode
}

/** A model with its switch; `children` change its place in the order. */
export function ModelRow({ line, onSwitch, children }: ModelRowProps) {
  const text = adminModelsText
  const { name, maker, connection, prices, rehearsal } = line
  const notes = [
    maker,
    connection.name !== maker && text.through(connection.name),
    line.searches && text.searches,
    rehearsal
      ? text.scripted
      : prices
        ? text.price(pricePerMillion(prices.input), pricePerMillion(prices.output))
        : text.unpriced,
  ]
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-2.5">
      <MakerMark maker={maker} />
      <div className="min-w-0 flex-1 basis-56">
        <a className="font-medium underline-offset-4 hover:underline" href={modelAddress(line.id)}>
          <bdi className="[overflow-wrap:anywhere]">{name}</bdi>
        </a>
        <p className="text-[0.85rem] text-soft tabular-nums [overflow-wrap:anywhere]">
          <bdi>{notes.filter(Boolean).join(' · ')}</bdi>
        </p>
        {!line.available && <p className="text-[0.85rem] text-soft">{line.unavailableReason}</p>}
      </div>
      <div className="flex items-center gap-2 max-sm:w-full max-sm:justify-end">
        {children}
        <EnabledSwitch line={line} onSwitch={(enabled) => onSwitch(line, enabled)} />
      </div>
    </li>
  )
}
