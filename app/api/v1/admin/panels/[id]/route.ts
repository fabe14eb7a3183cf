import { changePanel, findPanel, removePanel } from '../../../../../../lib/house/keep-panels.ts'
import { handleAdmin } from '../../../../../../lib/http/handle-admin.ts'
import { jsonResponse } from '../../../../../../lib/http/json-response.ts'
import { parseBody, refuseFields } from '../../../../../../lib/http/parse-body.ts'
import { panelChange } from '../../../../../../lib/http/schemas/rules-schemas.ts'
import { runtime } from '../../../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin<{ id: string }>({
  GET: async (_request, { id }) => jsonResponse(await findPanel(runtime(), id)),
  PATCH: async (request, { id }, { by }) => {
    return jsonResponse(await changePanel(runtime(), id, await parseBody(request, panelChange), by))
  },
  DELETE: async (request, { id }, { by }) => {
    await refuseFields(request)
    await removePanel(runtime(), id, by)
    return new Response(null, { status: 204 })
  },
})
