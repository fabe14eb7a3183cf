import type { Offer } from '../../../lib/house/offered-models.ts'
import { adminConnectionsText } from '../../text/admin-connections.ts'
import { MakerMark } from '../../ui/maker-mark.tsx'
import { pricePerMillion } from '../models/price-words.ts'

interface OfferRowProps {
  offer: Offer
  chosen: boolean
  onChoose: (chosen: boolean) => void
}

/** A model that can be chosen, or that is there already. */
export function OfferRow({ offer, chosen, onChoose }: OfferRowProps) {
  const text = adminConnectionsText.import
  const { wireName, name, maker, prices, known } = offer
  return (
    <li className="border-b border-line last:border-0">
      <label className={`flex items-center gap-3 py-2 ${known ? 'text-soft' : 'cursor-pointer'}`}>
        <input
          type="checkbox"
          className="size-4 flex-none accent-current"
          checked={known || chosen}
          disabled={known}
          onChange={({ target }) => onChoose(target.checked)}
        />
        <MakerMark maker={maker} />
        <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
          <bdi>{name}</bdi>{' '}
          <span className="text-[0.85rem] text-soft">{name !== wireName && <bdi>{wireName}</bdi>}</span>
        </span>
        <span className="text-end text-[0.85rem] text-soft tabular-nums">
          {known
            ? text.known
            : prices
              ? text.price(pricePerMillion(prices.inputPerMillion), pricePerMillion(prices.outputPerMillion))
              : text.unpriced}
        </span>
      </label>
    </li>
  )
}
