import { changeConnection, removeConnection } from '../../../../../../lib/house/keep-connections.ts'
import { showConnection } from '../../../../../../lib/http/admin-connections.ts'
import { handleAdmin } from '../../../../../../lib/http/handle-admin.ts'
import { jsonResponse } from '../../../../../../lib/http/json-response.ts'
import { parseBody, refuseFields } from '../../../../../../lib/http/parse-body.ts'
import { connectionChange } from '../../../../../../lib/http/schemas/admin-schemas.ts'
import { runtime } from '../../../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin<{ id: string }>({
  GET: async (_request, { id }) => jsonResponse(await showConnection(id)),
  PATCH: async (request, { id }, { by }) => {
    await changeConnection(runtime(), id, await parseBody(request, connectionChange), by)
    return jsonResponse(await showConnection(id))
  },
  DELETE: async (request, { id }, { by }) => {
    await refuseFields(request)
    await removeConnection(runtime(), id, by)
    return new Response(null, { status: 204 })
  },
})
