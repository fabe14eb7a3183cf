import { handle } from '../../../lib/http/handle.ts'
import { jsonResponse } from '../../../lib/http/json-response.ts'
import { readReadiness } from '../../../lib/http/read-readiness.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  GET: async () => jsonResponse(await readReadiness()),
})
