import { changePanel, findPanel, removePanel } from '../../../../../../lib/house/keep-panels.ts'
import { handleAdmin } from '../../../../../../lib/http/handle-admin.ts'
import { jsonResponse } from '../../../../../../lib/http/json-response.ts'
import { parseBody, refuseFields } from '../../../../../../lib/http/parse-body.ts'
import { panelChange } from '../../../../../../lib/http/schemas/rules-schemas.ts'
import { runtime } from '../../../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin<{ id: string }>({
  GET: async (_request, { id }) => jsonResponse(await findPanel(runtime(), id)),
  PATCH: async (request, { id }) => {
    const details = await parseBody(request, panelChange)
    const response = jsonResponse(await changePanel(runtime(), id, details))
    return { response, action: 'panel.changed', subject: id, details }
  },
  DELETE: async (request, { id }) => {
    await refuseFields(request)
    await removePanel(runtime(), id)
    return { response: new Response(null, { status: 204 }), action: 'panel.removed', subject: id }
  },
})
