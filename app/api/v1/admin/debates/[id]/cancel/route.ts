import { cancelDebate, findDebate } from '../../../../../../../lib/house/moderate.ts'
import { handleAdmin } from '../../../../../../../lib/http/handle-admin.ts'
import { jsonResponse } from '../../../../../../../lib/http/json-response.ts'
import { refuseFields } from '../../../../../../../lib/http/parse-body.ts'
import { runtime } from '../../../../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin<{ id: string }>({
  POST: async (request, { id }, { by }) => {
    await refuseFields(request)
    await cancelDebate(runtime(), id, by)
    return jsonResponse(await findDebate(runtime(), id))
  },
})
