import type { DebateListing, Page } from '../../lib/store/store.ts'
import { exploreText } from '../text/explore.ts'
import { ButtonLink } from '../ui/button.tsx'
import { DebateEntry } from './debate-entry.tsx'
import { type ListQuery, listAddress } from './list-query.ts'

interface DebateListProps {
  page: Page<DebateListing>
  path: string
  query: ListQuery
  /** What to say when nothing has been asked at all. */
  empty: string
  showVisibility: boolean
}

/** A page of debates with the ways to the newest and the older ones. */
export function DebateList({ page, path, query, empty, showVisibility }: DebateListProps) {
  const text = exploreText
  if (page.items.length === 0) {
    const filtered = query.query || query.label || query.model || query.cursor
    return (
      <div className="border-t border-line py-8">
        <p className="text-soft">{filtered ? text.none : empty}</p>
        <ButtonLink className="mt-4" href={filtered ? path : '/'}>
          {filtered ? text.reset : text.ask}
        </ButtonLink>
      </div>
    )
  }
  return (
    <>
      <ol aria-label={text.list}>
        {page.items.map((debate) => (
          <DebateEntry key={debate.id} debate={debate} showVisibility={showVisibility} />
        ))}
      </ol>
      {(query.cursor || page.nextCursor) && (
        <nav aria-label={text.pages} className="flex justify-between border-t border-line pt-4">
          {query.cursor ? (
            <ButtonLink href={listAddress(path, { ...query, cursor: null })}>{text.newest}</ButtonLink>
          ) : (
            <span />
          )}
          {page.nextCursor && (
            <ButtonLink rel="next" href={listAddress(path, { ...query, cursor: page.nextCursor })}>
              {text.older}
            </ButtonLink>
          )}
        </nav>
      )}
    </>
  )
}
