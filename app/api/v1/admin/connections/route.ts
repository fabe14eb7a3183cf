import { addConnection } from '../../../../../lib/house/keep-connections.ts'
import { listConnections, showConnection } from '../../../../../lib/http/admin-connections.ts'
import { handleAdmin } from '../../../../../lib/http/handle-admin.ts'
import { jsonResponse } from '../../../../../lib/http/json-response.ts'
import { parseBody } from '../../../../../lib/http/parse-body.ts'
import { connectionBody } from '../../../../../lib/http/schemas/admin-schemas.ts'
import { runtime } from '../../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin({
  GET: async () => jsonResponse(await listConnections()),
  POST: async (request, _parameters, { by }) => {
    const id = await addConnection(runtime(), await parseBody(request, connectionBody), by)
    return jsonResponse(await showConnection(id), 201)
  },
})
