import { sitemap, sitemapIndex } from '../../components/feed/sitemap.ts'
import { handle } from '../../lib/http/handle.ts'
import { siteMap } from '../../lib/http/publications.ts'
import { publishedResponse } from '../../lib/http/published-response.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  GET: async (request) => {
    const map = await siteMap()
    const text = 'pages' in map ? sitemap(map.pages) : sitemapIndex(map.parts)
    return publishedResponse(request, 'application/xml', text)
  },
})
