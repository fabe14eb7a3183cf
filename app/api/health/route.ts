import { handle } from '../../../lib/http/handle.ts'
import { jsonResponse } from '../../../lib/http/json-response.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  GET: async () => jsonResponse({ status: 'ok' }),
})
