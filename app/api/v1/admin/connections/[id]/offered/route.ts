import { offeredModels } from '../../../../../../../lib/house/offered-models.ts'
import { handleAdmin } from '../../../../../../../lib/http/handle-admin.ts'
import { jsonResponse } from '../../../../../../../lib/http/json-response.ts'
import { runtime } from '../../../../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin<{ id: string }>({
  GET: async (_request, { id }) =>
    jsonResponse({ items: await offeredModels(runtime(), id), nextCursor: null }),
})
