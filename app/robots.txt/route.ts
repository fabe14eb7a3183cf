import { handle } from '../../lib/http/handle.ts'
import { publishedResponse } from '../../lib/http/published-response.ts'
import { runtime } from '../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  GET: async (request) => {
    const { PUBLIC_URL } = runtime().environment
    const lines = [
      'User-agent: *',
      'Disallow: /api/',
      'Disallow: /admin',
      `Sitemap: ${PUBLIC_URL}/sitemap.xml`,
    ]
    return publishedResponse(request, 'text/plain', `${lines.join('\n')}\n`)
  },
})
