import { handle } from '../../../lib/http/handle.ts'
import { jsonResponse } from '../../../lib/http/json-response.ts'
import { runtime } from '../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  GET: async () => {
    await runtime().store.ping()
    return jsonResponse({ status: 'ready' })
  },
})
