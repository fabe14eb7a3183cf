import { atomFeed } from '../../components/feed/atom-feed.ts'
import { handle } from '../../lib/http/handle.ts'
import { newestPublications } from '../../lib/http/publications.ts'
import { publishedResponse } from '../../lib/http/published-response.ts'
import { runtime } from '../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  GET: async (request) => {
    const feed = atomFeed(runtime().environment.PUBLIC_URL, await newestPublications())
    return publishedResponse(request, 'application/atom+xml', feed)
  },
})
