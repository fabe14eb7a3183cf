import { auditNote } from '../../../../../lib/house/audit.ts'
import { sessionLimits } from '../../../../../lib/house/sessions.ts'
import { handleAdmin } from '../../../../../lib/http/handle-admin.ts'
import { jsonResponse } from '../../../../../lib/http/json-response.ts'
import { refuseFields } from '../../../../../lib/http/parse-body.ts'
import { runtime } from '../../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin({
  GET: async (_request, _parameters, { session: own }) => {
    const sessions = await runtime().store.access.sessions(sessionLimits)
    const items = sessions.map((session) => ({ ...session, current: session.id === own?.id }))
    return jsonResponse({ items, nextCursor: null })
  },
  DELETE: async (request, _parameters, { by, session }) => {
    await refuseFields(request)
    const noteOf = (ended: number) => auditNote(by, 'sessions.revoked', null, { ended })
    return jsonResponse({ ended: await runtime().store.access.endSessions(session?.id ?? null, noteOf) })
  },
})
