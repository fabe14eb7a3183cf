import { ownedDebate, readableDebate } from '../../../../../lib/http/access.ts'
import { handle } from '../../../../../lib/http/handle.ts'
import { jsonResponse } from '../../../../../lib/http/json-response.ts'
import { parseBody, refuseFields } from '../../../../../lib/http/parse-body.ts'
import { presentDebate } from '../../../../../lib/http/present-debate.ts'
import { changeBody } from '../../../../../lib/http/schemas/change-schema.ts'
import { runtime } from '../../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle<{ id: string }>({
  GET: async (request, { id }) =>
    jsonResponse(await presentDebate(request, await readableDebate(request, id))),
  PATCH: async (request, { id }) => {
    const row = await ownedDebate(request, id)
    const { visibility } = await parseBody(request, changeBody)
    await runtime().engine.setVisibility(row.id, visibility)
    return jsonResponse(await presentDebate(request, row))
  },
  DELETE: async (request, { id }) => {
    const row = await ownedDebate(request, id)
    await refuseFields(request)
    await runtime().engine.delete(row.id)
    return new Response(null, { status: 204 })
  },
})
