'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Imported } from '../../../lib/house/keep-models.ts'
import type { Offer } from '../../../lib/house/offered-models.ts'
import { adminConnectionsText } from '../../text/admin-connections.ts'
import { Button } from '../../ui/button.tsx'
import { useAdminCall } from '../use-admin-call.ts'
import { ImportList } from './import-list.tsx'

/** Asks a connection for its own list, and adds what is chosen from it. */
export function ImportModels({ id }: { id: string }) {
  const text = adminConnectionsText.import
  const router = useRouter()
  const asking = useAdminCall()
  const adding = useAdminCall(['wireNames'])
  const [offers, setOffers] = useState<Offer[] | null>(null)
  const [added, setAdded] = useState<number | null>(null)
  const path = `/admin/connections/${encodeURIComponent(id)}`
  const load = () =>
    asking.send('GET', `${path}/offered`, null, (value) => setOffers((value as { items: Offer[] }).items))
  const add = (wireNames: string[]) =>
    adding.send('POST', `${path}/import`, { wireNames }, (value) => {
      setAdded((value as Imported).added.length)
      const chosen = new Set(wireNames)
      setOffers(
        (before) =>
          before?.map((offer) => (chosen.has(offer.wireName) ? { ...offer, known: true } : offer)) ?? null,
      )
      router.refresh()
    })
  return (
    <div className="mt-4">
      {offers === null ? (
        <Button disabled={asking.busy} onClick={load}>
          {asking.busy ? text.loading : text.load}
        </Button>
      ) : (
        <ImportList offers={offers} call={adding} onAdd={add} />
      )}
      <p role="alert" className="field-error mt-2 empty:hidden">
        {asking.message}
      </p>
      <p role="status" className="mt-2 empty:hidden">
        {added !== null && text.added(added)}
      </p>
    </div>
  )
}
