import { orderModels } from '../../../../../../lib/house/keep-models.ts'
import { handleAdmin } from '../../../../../../lib/http/handle-admin.ts'
import { parseBody } from '../../../../../../lib/http/parse-body.ts'
import { orderBody } from '../../../../../../lib/http/schemas/admin-schemas.ts'
import { runtime } from '../../../../../../lib/runtime.ts'

// No model has an id without a slash, so this one's path is free.
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin({
  POST: async (request, _parameters, { by }) => {
    const { models } = await parseBody(request, orderBody)
    await orderModels(runtime(), models, by)
    return new Response(null, { status: 204 })
  },
})
