import type { Estimate } from '../../lib/engine/engine.ts'
import { askText } from '../text/ask.ts'
import { capOf } from './cap-of.ts'
import type { Draft } from './draft.ts'
import { type House, isScripted, visibilityOf } from './house.ts'

interface CostLineProps {
  house: House
  draft: Draft
  estimate: Estimate | null
  stale: boolean
}

/** What the button will do and cost, in one line; dotted while it is reckoned anew, since fainter ink could not be read. */
export function CostLine({ house, draft, estimate, stale }: CostLineProps) {
  const text = askText.go
  const parts = isScripted(house, draft.seats)
    ? [text.free, estimate && text.calls(estimate.calls.low, estimate.calls.high)]
    : [
        ...priceOf(estimate),
        estimate && text.calls(estimate.calls.low, estimate.calls.high),
        text.cap(capOf(house, draft)),
      ]
  return (
    <p
      className={`min-w-0 flex-1 basis-64 text-[0.9rem] text-balance text-soft tabular-nums underline decoration-dotted underline-offset-4 transition-[text-decoration-color] ${stale ? 'decoration-edge' : 'decoration-transparent'}`}
    >
      {[...parts, text.visibility[visibilityOf(house, draft)]].filter(Boolean).join('\u00a0· ')}
    </p>
  )
}

function priceOf(estimate: Estimate | null): (string | null)[] {
  if (!estimate) return []
  const text = askText.go
  const unpriced = estimate.unpricedModels.length
  if (!estimate.usd) return [unpriced > 0 ? text.allUnpriced : null]
  return [text.price(estimate.usd.low, estimate.usd.high), unpriced > 0 ? text.someUnpriced(unpriced) : null]
}
