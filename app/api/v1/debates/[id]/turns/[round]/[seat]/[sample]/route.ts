import { handle } from '../../../../../../../../../lib/http/handle.ts'
import { jsonResponse } from '../../../../../../../../../lib/http/json-response.ts'
import { readTurn } from '../../../../../../../../../lib/http/read-turn.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle<{
  id: string
  round: string
  seat: string
  sample: string
}>({
  GET: async (request, place) => jsonResponse(await readTurn(request, place)),
})
