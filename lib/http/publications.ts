import { Problem } from '../problem.ts'
import { runtime } from '../runtime.ts'
import type { Publication } from '../store/publication-store.ts'
import { debateUrl } from './debate-url.ts'

/** What the house shows besides debates. */
const pagesOfHouse = ['/', '/debates', '/models', '/method']
const feedLength = 50
/** Up to so many pages the house has one sitemap, beyond them one for each day. */
const wholeLength = 1_000
/** The most that a sitemap may hold (sitemaps.org). */
const longest = 50_000
/** The part of a sitemap that holds the house's own pages. */
const ownPart = 'house.xml'

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

/** The pages of the house, as far as one sitemap holds them, or the addresses of the sitemaps that together do. */
export async function siteMap(length = wholeLength): Promise<{ pages: Place[] } | { parts: string[] }> {
  const { store, environment } = runtime()
  const pages = [...ownPlaces(), ...(await debatePlaces(length + 1))]
  if (pages.length <= length) return { pages }
  const days = await store.publications.days()
  const parts = [ownPart, ...days.map((day) => `${day}.xml`)]
  return { parts: parts.map((part) => `${environment.PUBLIC_URL}/sitemap/${part}`) }
}

/**
 * The pages of one part: of the house itself, or of the debates of a day, such as `2026-01-31.xml`, which no later day
 * changes. Throws `Problem` 404 where there is none.
 */
export async function siteMapPart(name: string): Promise<Place[]> {
  if (name === ownPart) return ownPlaces()
  const day = /^(2\d{3}-\d\d-\d\d)\.xml$/.exec(name)?.[1]
  const pages = day !== undefined && isDay(day) ? await debatePlaces(longest, day) : []
  if (pages.length === 0) throw new Problem(404, 'not-found', 'There is nothing here.')
  return pages
}

/** Whether the calendar has it. */
function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

function ownPlaces(): Place[] {
  const { environment } = runtime()
  return pagesOfHouse.map((path) => ({ url: environment.PUBLIC_URL + path, changedAt: null }))
}

/** The published debates, all or of a day, in the order in which they were asked. */
async function debatePlaces(limit: number, day?: string): Promise<Place[]> {
  const { store, environment } = runtime()
  const places = await store.publications.places(limit, day)
  return places.map(({ slug, finishedAt }) => ({
    url: debateUrl(environment.PUBLIC_URL, slug),
    changedAt: finishedAt,
  }))
}
