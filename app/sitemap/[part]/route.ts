import { sitemap } from '../../../components/feed/sitemap.ts'
import { handle } from '../../../lib/http/handle.ts'
import { siteMapPart } from '../../../lib/http/publications.ts'
import { publishedResponse } from '../../../lib/http/published-response.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle<{ part: string }>({
  GET: async (request, { part }) =>
    publishedResponse(request, 'application/xml', sitemap(await siteMapPart(part))),
})
