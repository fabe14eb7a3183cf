import type { DebateListing, Page } from '../../lib/store/store.ts'
import { exploreText } from '../text/explore.ts'
import { ButtonLink } from '../ui/button.tsx'
import { DebateEntry } from './debate-entry.tsx'
import { ListPages } from './list-pages.tsx'
import { isSearch, type ListQuery, listAddress } from './list-query.ts'

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
  const addressOf = (cursor: string | null) => listAddress(path, { ...query, cursor })
  if (page.items.length === 0) return <Nothing query={query} empty={empty} newest={addressOf(null)} />
  return (
    <>
      <ol aria-label={text.list}>
        {page.items.map((debate) => (
          <DebateEntry key={debate.id} debate={debate} showVisibility={showVisibility} />
        ))}
      </ol>
      <ListPages cursor={query.cursor} nextCursor={page.nextCursor} addressOf={addressOf} />
    </>
  )
}

/** What stands in place of debates. The way out of a search stands beside it already. */
function Nothing({ query, empty, newest }: { query: ListQuery; empty: string; newest: string }) {
  const text = exploreText
  const searched = isSearch(query)
  return (
    <div className="border-t border-line py-8">
      <p className="font-serif text-[1.2rem] leading-snug">{searched || query.cursor ? text.none : empty}</p>
      {searched && <p className="mt-1 text-soft">{text.noneHint}</p>}
      {query.cursor && (
        <ButtonLink className="mt-4" href={newest}>
          {text.newest}
        </ButtonLink>
      )}
      {!searched && !query.cursor && (
        <ButtonLink className="mt-4" href="/">
          {text.ask}
        </ButtonLink>
      )}
    </div>
  )
}
