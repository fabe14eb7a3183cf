import type { ModeratedDebate } from '../../../lib/store/moderation-store.ts'
import type { Page } from '../../../lib/store/store.ts'
import { ListPages } from '../../explore/list-pages.tsx'
import { adminDebatesText } from '../../text/admin-debates.ts'
import { exploreText } from '../../text/explore.ts'
import { ModeratedEntry } from './moderated-entry.tsx'
import { type ListQuery, moderationAddress } from './moderation-query.ts'

/** A page of all debates with the ways to the newest and the older ones. */
export function ModeratedList({ page, query }: { page: Page<ModeratedDebate>; query: ListQuery }) {
  const text = adminDebatesText
  if (page.items.length === 0) {
    const filtered = Object.values(query).some((value) => value !== null)
    return <p className="border-t border-line py-8 text-soft">{filtered ? exploreText.none : text.empty}</p>
  }
  return (
    <>
      <ol aria-label={exploreText.list}>
        {page.items.map((debate) => (
          <ModeratedEntry key={debate.id} debate={debate} />
        ))}
      </ol>
      <ListPages
        cursor={query.cursor}
        nextCursor={page.nextCursor}
        addressOf={(cursor) => moderationAddress({ ...query, cursor })}
      />
    </>
  )
}
