import { deleteDebate, findDebate, hideDebate } from '../../../../../../lib/house/moderate.ts'
import { handleAdmin } from '../../../../../../lib/http/handle-admin.ts'
import { jsonResponse } from '../../../../../../lib/http/json-response.ts'
import { parseBody, refuseFields } from '../../../../../../lib/http/parse-body.ts'
import { moderationChange } from '../../../../../../lib/http/schemas/moderation-schemas.ts'
import { runtime } from '../../../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin<{ id: string }>({
  GET: async (_request, { id }) => jsonResponse(await findDebate(runtime(), id)),
  PATCH: async (request, { id }, { by }) => {
    const { hidden } = await parseBody(request, moderationChange)
    await hideDebate(runtime(), id, hidden, by)
    return jsonResponse(await findDebate(runtime(), id))
  },
  DELETE: async (request, { id }, { by }) => {
    await refuseFields(request)
    await deleteDebate(runtime(), id, by)
    return new Response(null, { status: 204 })
  },
})
