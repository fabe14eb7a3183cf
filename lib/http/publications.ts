import { Problem } from '../problem.ts'
import { runtime } from '../runtime.ts'
import type { Publication } from '../store/publication-store.ts'
import { debateUrl } from './debate-url.ts'

/** What the house shows besides debates. */
const pagesOfHouse = ['/', '/debates', '/models', '/method']
/** The most that a feed tells of, and the most that a sitemap may hold. */
const feedLength = 50
const sitemapLength = 50_000

/** A page in a sitemap. */
interface Place {
  url: string
  changedAt: string | null
}

/** The newest published debates, with their addresses. */
export async function newestPublications(): Promise<(Publication & { url: string })[]> {
  const { store, environment } = runtime()
  const newest = await store.publications.newest(feedLength)
  return newest.map((one) => ({ ...one, url: debateUrl(environment.PUBLIC_URL, one.slug) }))
}

/** The pages of the house as far as one sitemap holds them, or the addresses of the sitemaps that together do. */
export async function siteMap(length = sitemapLength): Promise<{ pages: Place[] } | { parts: string[] }> {
  const { store, environment } = runtime()
  const count = pagesOfHouse.length + (await store.publications.count())
  if (count <= length) return { pages: await placesOf(0, length) }
  const parts = Array.from({ length: Math.ceil(count / length) }, (_, index) => index + 1)
  return { parts: parts.map((part) => `${environment.PUBLIC_URL}/sitemap/${part}.xml`) }
}

/** The pages of one part, such as `2.xml`. Throws `Problem` 404 where there is none. */
export async function siteMapPart(name: string, length = sitemapLength): Promise<Place[]> {
  const part = Number(/^([1-9]\d{0,3})\.xml$/.exec(name)?.[1] ?? 0)
  const pages = part === 0 ? [] : await placesOf((part - 1) * length, length)
  if (pages.length === 0) throw new Problem(404, 'not-found', 'There is nothing here.')
  return pages
}

/** The house's own pages first, then debates in the order in which they were asked. */
async function placesOf(offset: number, limit: number): Promise<Place[]> {
  const { store, environment } = runtime()
  const own = pagesOfHouse.slice(offset, offset + limit)
  const skipped = Math.max(0, offset - pagesOfHouse.length)
  const debates = await store.publications.places(skipped, limit - own.length)
  return [
    ...own.map((path) => ({ url: environment.PUBLIC_URL + path, changedAt: null })),
    ...debates.map(({ slug, finishedAt }) => ({
      url: debateUrl(environment.PUBLIC_URL, slug),
      changedAt: finishedAt,
    })),
  ]
}
