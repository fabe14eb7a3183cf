import { changeConnection, removeConnection } from '../../../../../../lib/house/keep-connections.ts'
import { showConnection } from '../../../../../../lib/http/admin-connections.ts'
import { handleAdmin } from '../../../../../../lib/http/handle-admin.ts'
import { jsonResponse } from '../../../../../../lib/http/json-response.ts'
import { parseBody, refuseFields } from '../../../../../../lib/http/parse-body.ts'
import { connectionChange } from '../../../../../../lib/http/schemas/admin-schemas.ts'
import { runtime } from '../../../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin<{ id: string }>({
  GET: async (_request, { id }) => jsonResponse(await showConnection(id)),
  PATCH: async (request, { id }) => {
    const details = await parseBody(request, connectionChange)
    await changeConnection(runtime(), id, details)
    const response = jsonResponse(await showConnection(id))
    return { response, action: 'connection.changed', subject: id, details }
  },
  DELETE: async (request, { id }) => {
    await refuseFields(request)
    await removeConnection(runtime(), id)
    return { response: new Response(null, { status: 204 }), action: 'connection.removed', subject: id }
  },
})
