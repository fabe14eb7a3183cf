import { importModels } from '../../../../../../../lib/house/keep-models.ts'
import { handleAdmin } from '../../../../../../../lib/http/handle-admin.ts'
import { jsonResponse } from '../../../../../../../lib/http/json-response.ts'
import { parseBody } from '../../../../../../../lib/http/parse-body.ts'
import { importBody } from '../../../../../../../lib/http/schemas/admin-schemas.ts'
import { runtime } from '../../../../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin<{ id: string }>({
  POST: async (request, { id }) => {
    const { wireNames } = await parseBody(request, importBody)
    const imported = await importModels(runtime(), id, wireNames)
    const details = { added: imported.added.length, known: imported.known }
    return { response: jsonResponse(imported), action: 'models.imported', subject: id, details }
  },
})
