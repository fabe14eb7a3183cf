import type { Metadata } from 'next'
import { DebateList } from '../../components/explore/debate-list.tsx'
import { isSearch, listQuery, type SearchParams } from '../../components/explore/list-query.ts'
import { listTitle } from '../../components/explore/list-title.ts'
import { SearchForm } from '../../components/explore/search-form.tsx'
import { exploreText } from '../../components/text/explore.ts'
import { readPage } from '../../lib/http/read-page.ts'
import { runtime } from '../../lib/runtime.ts'

interface ExplorePageProps {
  searchParams: Promise<SearchParams>
}

/** Search engines keep the list, not what somebody looked for in it. */
export async function generateMetadata({ searchParams }: ExplorePageProps): Promise<Metadata> {
  const query = listQuery(await searchParams)
  return {
    title: listTitle(exploreText.explore.title, query),
    description: exploreText.explore.about,
    ...(isSearch(query) && { robots: { index: false } }),
  }
}

const path = '/debates'

export default async function ExplorePage({ searchParams }: ExplorePageProps) {
  const query = listQuery(await searchParams)
  const { store, models } = runtime()
  const [page, known] = await Promise.all([
    readPage(store, { ...query, owner: null, limit: 20 }),
    models.list(),
  ])
  const text = exploreText.explore
  return (
    <div className="form-page pt-10">
      <h1 className="text-4xl leading-tight">{text.title}</h1>
      <p className="mt-1 mb-6 text-soft">{text.about}</p>
      {(page.items.length > 0 || isSearch(query)) && <SearchForm path={path} query={query} models={known} />}
      <div className="mt-6">
        <DebateList page={page} path={path} query={query} empty={text.empty} showVisibility={false} />
      </div>
    </div>
  )
}
