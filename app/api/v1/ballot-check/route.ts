import { ballotCheckBody } from '../../../../lib/http/ballot-check-schema.ts'
import { handle } from '../../../../lib/http/handle.ts'
import { jsonResponse } from '../../../../lib/http/json-response.ts'
import { limitClient } from '../../../../lib/http/limit-client.ts'
import { parseBody } from '../../../../lib/http/parse-body.ts'
import { checkBallot } from '../../../../lib/roundtable/ballot-check.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle({
  POST: async (request) => {
    await limitClient(request, 'advice')
    const { question, options } = await parseBody(request, ballotCheckBody)
    return jsonResponse({ issues: checkBallot(question, options ?? ['Yes', 'No']) })
  },
})
