import { importModels } from '../../../../../../../lib/house/keep-models.ts'
import { handleAdmin } from '../../../../../../../lib/http/handle-admin.ts'
import { jsonResponse } from '../../../../../../../lib/http/json-response.ts'
import { parseBody } from '../../../../../../../lib/http/parse-body.ts'
import { importBody } from '../../../../../../../lib/http/schemas/admin-schemas.ts'
import { runtime } from '../../../../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin<{ id: string }>({
  POST: async (request, { id }, { by }) => {
    const { wireNames } = await parseBody(request, importBody)
    return jsonResponse(await importModels(runtime(), id, wireNames, by))
  },
})
