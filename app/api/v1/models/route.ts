import { handle } from '../../../../lib/http/handle.ts'
import { jsonResponse } from '../../../../lib/http/json-response.ts'
import { presentModel } from '../../../../lib/http/present-model.ts'
import { runtime } from '../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  GET: async () => {
    const { models } = runtime()
    const [list, defaultPanel] = await Promise.all([models.list(), models.defaultPanel()])
    return jsonResponse({ items: list.map(presentModel), nextCursor: null, defaultPanel })
  },
})
