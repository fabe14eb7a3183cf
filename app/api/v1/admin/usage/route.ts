import { handleAdmin } from '../../../../../lib/http/handle-admin.ts'
import { jsonResponse } from '../../../../../lib/http/json-response.ts'
import { readUsage } from '../../../../../lib/http/read-usage.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin({
  GET: async (request) => jsonResponse(await readUsage(request)),
})
