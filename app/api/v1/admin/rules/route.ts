import { changeRules } from '../../../../../lib/house/keep-rules.ts'
import { handleAdmin } from '../../../../../lib/http/handle-admin.ts'
import { jsonResponse } from '../../../../../lib/http/json-response.ts'
import { parseBody } from '../../../../../lib/http/parse-body.ts'
import { presentRules } from '../../../../../lib/http/present-rules.ts'
import { rulesChange } from '../../../../../lib/http/schemas/rules-schemas.ts'
import { runtime } from '../../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin({
  GET: async () => jsonResponse(presentRules(await runtime().rules.current())),
  PATCH: async (request, _parameters, { by }) => {
    await changeRules(runtime(), await parseBody(request, rulesChange), by)
    return jsonResponse(presentRules(await runtime().rules.current()))
  },
})
