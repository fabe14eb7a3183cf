import { handle } from '../../../../lib/http/handle.ts'
import { jsonResponse } from '../../../../lib/http/json-response.ts'
import { parseStart } from '../../../../lib/http/parse-start.ts'
import { runtime } from '../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  POST: async (request) => jsonResponse(await runtime().engine.estimate(await parseStart(request))),
})
