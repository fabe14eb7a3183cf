import { deleteDebate, findDebate, hideDebate } from '../../../../../../lib/house/moderate.ts'
import { handleAdmin } from '../../../../../../lib/http/handle-admin.ts'
import { jsonResponse } from '../../../../../../lib/http/json-response.ts'
import { parseBody, refuseFields } from '../../../../../../lib/http/parse-body.ts'
import { moderationChange } from '../../../../../../lib/http/schemas/moderation-schemas.ts'
import { runtime } from '../../../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin<{ id: string }>({
  GET: async (_request, { id }) => jsonResponse(await findDebate(runtime(), id)),
  PATCH: async (request, { id }) => {
    const { hidden } = await parseBody(request, moderationChange)
    await hideDebate(runtime(), id, hidden)
    const response = jsonResponse(await findDebate(runtime(), id))
    return { response, action: hidden ? 'debate.hidden' : 'debate.listed', subject: id }
  },
  DELETE: async (request, { id }) => {
    await refuseFields(request)
    await deleteDebate(runtime(), id)
    return { response: new Response(null, { status: 204 }), action: 'debate.deleted', subject: id }
  },
})
