import type { Citation } from '../../roundtable/debate.ts'

const maxCitations = 50
const maxLength = 2000

/** Citations with a web address, each address once, in the order given; a missing title becomes the host's name. */
export function safeCitations(found: { url?: string | null; title?: string | null }[]): Citation[] {
  const citations = new Map<string, Citation>()
  for (const { url, title } of found) {
    const address = webAddress(url)
    if (!address) continue
    const known = citations.get(address.href)
    const name = title?.trim().slice(0, 300)
    const isName = name && name !== address.hostname
    const kept = isName ? name : (known?.title ?? address.hostname)
    citations.set(address.href, { url: address.href, title: kept })
  }
  return [...citations.values()].slice(0, maxCitations)
}

/**
 * The citations, each at the place that its provider's numbering gives it, and after them what it does not number: a
 * source that is numbered twice stands there twice, and one without a web address keeps its place, with empty title and
 * address.
 */
export function numberedCitations(numbering: string[], citations: Citation[]): Citation[] {
  const known = new Map(citations.map((citation) => [citation.url, citation]))
  const numbered = numbering.map((url) => known.get(webAddress(url)?.href ?? '') ?? { title: '', url: '' })
  const others = citations.filter((citation) => !numbered.includes(citation))
  return [...numbered, ...others].slice(0, maxCitations)
}

function webAddress(url: string | null | undefined): URL | null {
  const address = url && url.length <= maxLength ? URL.parse(url) : null
  return address && /^https?:$/.test(address.protocol) ? address : null
}
