import type { Estimate } from '../../lib/engine/engine.ts'
import { askText } from '../text/ask.ts'
import { Button } from '../ui/button.tsx'

interface PriceReasonsProps {
  estimate: Estimate
  /** The cap that is set, USD. */
  capUsd: number
  /** The highest cap that the house allows, USD. */
  mostUsd: number
  onCap: (usd: number) => void
}

/** Why the price is a range, and what to do where the cap is too low to start. */
export function PriceReasons({
  estimate: { fitsUsd, assumptions },
  capUsd,
  mostUsd,
  onCap,
}: PriceReasonsProps) {
  const text = askText.go
  return (
    <>
      {fitsUsd !== null && capUsd < fitsUsd && (
        <p className="mt-2 flex flex-wrap items-center gap-x-3 text-[0.9rem]" role="status">
          {text.capTooLow(fitsUsd)}
          {fitsUsd <= mostUsd && (
            <Button type="button" onClick={() => onCap(fitsUsd)}>
              {text.setCap(fitsUsd)}
            </Button>
          )}
        </p>
      )}
      {assumptions.length > 0 && (
        <details className="mt-2 text-[0.85rem] text-soft">
          <summary className="cursor-pointer py-0.5">{text.whyPrice}</summary>
          <ul className="mt-1 list-disc ps-5">
            {assumptions.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
