import { changeModel, findEntry, removeModel } from '../../../../../../lib/house/keep-models.ts'
import { handleAdmin } from '../../../../../../lib/http/handle-admin.ts'
import { jsonResponse } from '../../../../../../lib/http/json-response.ts'
import { parseBody, refuseFields } from '../../../../../../lib/http/parse-body.ts'
import { presentEntry } from '../../../../../../lib/http/present-admin.ts'
import { modelChange } from '../../../../../../lib/http/schemas/admin-schemas.ts'
import { runtime } from '../../../../../../lib/runtime.ts'

// A model's id has slashes, which a client may write as they are or as %2F.
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin<{ id: string }>({
  GET: async (_request, { id }) => jsonResponse(presentEntry(await findEntry(runtime(), id))),
  PATCH: async (request, { id }, { by }) => {
    await changeModel(runtime(), id, await parseBody(request, modelChange), by)
    return jsonResponse(presentEntry(await findEntry(runtime(), id)))
  },
  DELETE: async (request, { id }, { by }) => {
    await refuseFields(request)
    await removeModel(runtime(), id, by)
    return new Response(null, { status: 204 })
  },
})
