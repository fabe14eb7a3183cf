import { handleAdmin } from '../../../../../../lib/http/handle-admin.ts'
import { refuseFields } from '../../../../../../lib/http/parse-body.ts'
import { Problem } from '../../../../../../lib/problem.ts'
import { runtime } from '../../../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin<{ id: string }>({
  DELETE: async (request, { id }) => {
    await refuseFields(request)
    if (!(await runtime().store.access.endSession(id)))
      throw new Problem(404, 'not-found', 'There is no such session.')
    return { response: new Response(null, { status: 204 }), action: 'session.revoked', subject: id }
  },
})
