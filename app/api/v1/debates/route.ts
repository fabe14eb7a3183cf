import { handle } from '../../../../lib/http/handle.ts'
import { jsonResponse } from '../../../../lib/http/json-response.ts'
import { listDebates } from '../../../../lib/http/list-debates.ts'
import { startDebate } from '../../../../lib/http/start-debate.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  GET: async (request) => jsonResponse(await listDebates(request)),
  POST: startDebate,
})
