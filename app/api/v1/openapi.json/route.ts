import { handle } from '../../../../lib/http/handle.ts'
import { jsonResponse } from '../../../../lib/http/json-response.ts'
import { openApiDocument } from '../../../../lib/http/openapi/openapi-document.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  GET: async () => jsonResponse(openApiDocument()),
})
