import { handle } from '../../../../lib/http/handle.ts'
import { jsonResponse } from '../../../../lib/http/json-response.ts'
import { presentHouse } from '../../../../lib/http/present-rules.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  GET: async (request) => jsonResponse(await presentHouse(request)),
})
