import { addPanel } from '../../../../../lib/house/keep-panels.ts'
import { handleAdmin } from '../../../../../lib/http/handle-admin.ts'
import { jsonResponse } from '../../../../../lib/http/json-response.ts'
import { parseBody } from '../../../../../lib/http/parse-body.ts'
import { panelBody } from '../../../../../lib/http/schemas/rules-schemas.ts'
import { runtime } from '../../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin({
  GET: async () => jsonResponse({ items: await runtime().rules.panels(), nextCursor: null }),
  POST: async (request, _parameters, { by }) => {
    return jsonResponse(await addPanel(runtime(), await parseBody(request, panelBody), by), 201)
  },
})
