import { auditNote } from '../../../../../../lib/house/audit.ts'
import { handleAdmin } from '../../../../../../lib/http/handle-admin.ts'
import { refuseFields } from '../../../../../../lib/http/parse-body.ts'
import { Problem } from '../../../../../../lib/problem.ts'
import { runtime } from '../../../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin<{ id: string }>({
  DELETE: async (request, { id }, { by }) => {
    await refuseFields(request)
    if (!(await runtime().store.access.endSession(id, auditNote(by, 'session.revoked', id))))
      throw new Problem(404, 'not-found', 'There is no such session.')
    return new Response(null, { status: 204 })
  },
})
