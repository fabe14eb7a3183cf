import { useState } from 'react'
import type { Offer } from '../../../lib/house/offered-models.ts'
import { adminConnectionsText } from '../../text/admin-connections.ts'
import { Button } from '../../ui/button.tsx'
import type { AdminCall } from '../use-admin-call.ts'
import { findOffers } from './find-offers.ts'
import { OfferRow } from './offer-row.tsx'

interface ImportListProps {
  offers: Offer[]
  call: AdminCall
  onAdd: (wireNames: string[]) => void
}

/** So many rows are drawn at once: a gateway lists hundreds of models. */
const rowsAtOnce = 60
/** As the API takes them. */
const mostAtOnce = 1_000

/** A connection's own list, with a search and any number of choices. */
export function ImportList({ offers, call, onAdd }: ImportListProps) {
  const text = adminConnectionsText.import
  const [search, setSearch] = useState('')
  const [rows, setRows] = useState(rowsAtOnce)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const found = findOffers(offers, search)
  const free = found.filter(({ known }) => !known)
  const wanted = offers.filter(({ wireName, known }) => !known && chosen.has(wireName)).slice(0, mostAtOnce)
  const choose = (wireName: string, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(wireName)
    else next.delete(wireName)
    setChosen(next)
  }
  if (offers.length === 0) return <p className="text-soft">{text.empty}</p>
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <input
          type="search"
          className="input min-w-56 flex-1"
          value={search}
          placeholder={text.search}
          aria-label={text.search}
          onChange={({ target }) => {
            setSearch(target.value)
            setRows(rowsAtOnce)
          }}
        />
        <Button
          disabled={free.length === 0}
          onClick={() => setChosen(new Set([...chosen, ...free.map(({ wireName }) => wireName)]))}
        >
          {text.selectFound(free.length)}
        </Button>
        <Button disabled={wanted.length === 0} onClick={() => setChosen(new Set())}>
          {text.clear}
        </Button>
      </div>
      <p className="mt-2 text-[0.88rem] text-soft tabular-nums" aria-live="polite">
        {text.found(found.length, offers.length)} · {text.selected(wanted.length)}
      </p>
      <ul aria-label={text.list} className="mt-2 max-h-[30rem] overflow-y-auto border-y border-line px-1">
        {found.slice(0, rows).map((offer) => (
          <OfferRow
            key={offer.wireName}
            offer={offer}
            chosen={chosen.has(offer.wireName)}
            onChoose={(isChosen) => choose(offer.wireName, isChosen)}
          />
        ))}
        {found.length === 0 && <li className="py-3 text-soft">{text.none}</li>}
        {found.length > rows && (
          <li className="py-2">
            <Button variant="quiet" onClick={() => setRows(rows + rowsAtOnce)}>
              {text.more(Math.min(rowsAtOnce, found.length - rows))}
            </Button>
          </li>
        )}
      </ul>
      <p role="alert" className="field-error mt-2 empty:hidden">
        {call.errors.wireNames ?? call.message}
      </p>
      <Button
        className="mt-3"
        variant="primary"
        disabled={wanted.length === 0 || call.busy}
        onClick={() => onAdd(wanted.map(({ wireName }) => wireName))}
      >
        {text.add(wanted.length)}
      </Button>
    </>
  )
}
