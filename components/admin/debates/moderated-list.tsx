import type { ModeratedDebate } from '../../../lib/store/moderation-store.ts'
import type { Page } from '../../../lib/store/store.ts'
import { adminDebatesText } from '../../text/admin-debates.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { ModeratedEntry } from './moderated-entry.tsx'
import { type ListQuery, moderationAddress } from './moderation-query.ts'

/** A page of all debates with the ways to the newest and the older ones. */
export function ModeratedList({ page, query }: { page: Page<ModeratedDebate>; query: ListQuery }) {
  const text = adminDebatesText
  if (page.items.length === 0) {
    const filtered = Object.values(query).some((value) => value !== null)
    return <p className="border-t border-line py-8 text-soft">{filtered ? text.none : text.empty}</p>
  }
  return (
    <>
      <ol aria-label={text.list}>
        {page.items.map((debate) => (
          <ModeratedEntry key={debate.id} debate={debate} />
        ))}
      </ol>
      {(query.cursor || page.nextCursor) && (
        <nav aria-label={text.pages} className="flex justify-between border-t border-line pt-4">
          {query.cursor ? (
            <ButtonLink href={moderationAddress({ ...query, cursor: null })}>{text.newest}</ButtonLink>
          ) : (
            <span />
          )}
          {page.nextCursor && (
            <ButtonLink rel="next" href={moderationAddress({ ...query, cursor: page.nextCursor })}>
              {text.older}
            </ButtonLink>
          )}
        </nav>
      )}
    </>
  )
}
