import { findModels } from '../../../../lib/http/find-models.ts'
import { handle } from '../../../../lib/http/handle.ts'
import { jsonResponse } from '../../../../lib/http/json-response.ts'
import { parseQuery } from '../../../../lib/http/parse-query.ts'
import { presentModel } from '../../../../lib/http/present-model.ts'
import { seatableQuery } from '../../../../lib/http/schemas/seatable-query.ts'
import { runtime } from '../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  GET: async (request) => {
    const { models } = runtime()
    const query = parseQuery(request, seatableQuery)
    const [list, defaultPanel] = await Promise.all([models.list(), models.defaultPanel()])
    const { items, nextCursor } = findModels(list, { ...query, limit: query.limit ?? list.length })
    return jsonResponse({
      items: items.map(presentModel),
      nextCursor,
      defaultPanel: defaultPanel.map(({ model }) => model),
    })
  },
})
