import { addModel, findEntry } from '../../../../../lib/house/keep-models.ts'
import { findModels } from '../../../../../lib/http/find-models.ts'
import { handleAdmin } from '../../../../../lib/http/handle-admin.ts'
import { jsonResponse } from '../../../../../lib/http/json-response.ts'
import { parseBody } from '../../../../../lib/http/parse-body.ts'
import { parseQuery } from '../../../../../lib/http/parse-query.ts'
import { presentEntry } from '../../../../../lib/http/present-admin.ts'
import { adminModelQuery, modelBody } from '../../../../../lib/http/schemas/admin-schemas.ts'
import { runtime } from '../../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin({
  GET: async (request) => {
    const { enabled, ...query } = parseQuery(request, adminModelQuery)
    const entries = (await runtime().models.entries()).filter(
      (entry) => enabled === undefined || entry.enabled === (enabled === 'true'),
    )
    const { items, nextCursor } = findModels(entries, query)
    return jsonResponse({ items: items.map(presentEntry), nextCursor })
  },
  POST: async (request, _parameters, { by }) => {
    const id = await addModel(runtime(), await parseBody(request, modelBody), by)
    return jsonResponse(presentEntry(await findEntry(runtime(), id)), 201)
  },
})
