import type { Citation } from '../../roundtable/debate.ts'

const maxCitations = 50
const maxLength = 2000

/** Citations with a web address, each address once, in the order given; a missing title becomes the host's name. */
export function safeCitations(found: { url?: string | null; title?: string | null }[]): Citation[] {
  const citations = new Map<string, Citation>()
  for (const { url, title } of found) {
    const address = url && url.length <= maxLength ? URL.parse(url) : null
    if (!address || !/^https?:$/.test(address.protocol)) continue
    const known = citations.get(address.href)
    const name = title?.trim().slice(0, 300)
    const isName = name && name !== address.hostname
    const kept = isName ? name : (known?.title ?? address.hostname)
    citations.set(address.href, { url: address.href, title: kept })
  }
  return [...citations.values()].slice(0, maxCitations)
}
