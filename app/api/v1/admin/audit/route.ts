import { handleAdmin } from '../../../../../lib/http/handle-admin.ts'
import { jsonResponse } from '../../../../../lib/http/json-response.ts'
import { parseQuery } from '../../../../../lib/http/parse-query.ts'
import { auditQuery } from '../../../../../lib/http/schemas/audit-schemas.ts'
import { runtime } from '../../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin({
  GET: async (request) => {
    const { action = null, cursor = null, limit } = parseQuery(request, auditQuery)
    return jsonResponse(await runtime().store.audit.list({ action, cursor, limit }))
  },
})
