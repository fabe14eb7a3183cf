import { auditNote } from '../../../../../../../lib/house/audit.ts'
import { testConnection } from '../../../../../../../lib/http/admin-connections.ts'
import { handleAdmin } from '../../../../../../../lib/http/handle-admin.ts'
import { jsonResponse } from '../../../../../../../lib/http/json-response.ts'
import { parseBody } from '../../../../../../../lib/http/parse-body.ts'
import { testBody } from '../../../../../../../lib/http/schemas/admin-schemas.ts'
import { runtime } from '../../../../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin<{ id: string }>({
  POST: async (request, { id }, { by }) => {
    const { model } = await parseBody(request, testBody)
    const trial = await testConnection(id, model)
    const details = { model: trial.model, ok: trial.ok }
    await runtime().store.audit.add(auditNote(by, 'connection.tested', id, details))
    return jsonResponse(trial)
  },
})
