import { handleAdmin } from '../../../../../lib/http/handle-admin.ts'
import { jsonResponse } from '../../../../../lib/http/json-response.ts'
import { parseQuery } from '../../../../../lib/http/parse-query.ts'
import { moderationQuery } from '../../../../../lib/http/schemas/moderation-schemas.ts'
import { runtime } from '../../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin({
  GET: async (request) => {
    const { query, status, visibility, hidden, cursor, limit } = parseQuery(request, moderationQuery)
    const page = await runtime().store.moderation.list({
      query: query || null,
      status: status ?? null,
      visibility: visibility ?? null,
      hidden: hidden ?? null,
      cursor: cursor ?? null,
      limit,
    })
    return jsonResponse(page)
  },
})
