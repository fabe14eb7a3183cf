import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { DebateList } from '../../components/explore/debate-list.tsx'
import { isSearch, listQuery, type SearchParams } from '../../components/explore/list-query.ts'
import { listTitle } from '../../components/explore/list-title.ts'
import { SearchForm } from '../../components/explore/search-form.tsx'
import { exploreText } from '../../components/text/explore.ts'
import { callingVisitor } from '../../lib/http/access.ts'
import { readPage } from '../../lib/http/read-page.ts'
import { runtime } from '../../lib/runtime.ts'

interface MinePageProps {
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ searchParams }: MinePageProps): Promise<Metadata> {
  const query = listQuery(await searchParams)
  return { title: listTitle(exploreText.mine.title, query), robots: { index: false } }
}

const path = '/mine'

export default async function MinePage({ searchParams }: MinePageProps) {
  const query = listQuery(await searchParams)
  const { store, models } = runtime()
  const owner = callingVisitor({ headers: await headers() })
  const [page, known] = await Promise.all([
    // A visitor without a cookie owns nothing; asking the store for nobody's debates would give the public ones.
    owner === null ? { items: [], nextCursor: null } : readPage(store, { ...query, owner, limit: 20 }),
    models.list(),
  ])
  const text = exploreText.mine
  return (
    <div className="form-page pt-10">
      <h1 className="text-4xl leading-tight">{text.title}</h1>
      <p className="mt-1 mb-6 text-soft">{text.about}</p>
      {(page.items.length > 0 || isSearch(query)) && <SearchForm path={path} query={query} models={known} />}
      <div className="mt-6">
        <DebateList page={page} path={path} query={query} empty={text.empty} showVisibility />
      </div>
    </div>
  )
}
