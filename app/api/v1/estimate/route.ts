import { handle } from '../../../../lib/http/handle.ts'
import { jsonResponse } from '../../../../lib/http/json-response.ts'
import { limitClient } from '../../../../lib/http/limit-client.ts'
import { parseStart } from '../../../../lib/http/parse-start.ts'
import { runtime } from '../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  POST: async (request) => {
    await limitClient(request, 'advice')
    return jsonResponse(await runtime().engine.estimate(await parseStart(request)))
  },
})
