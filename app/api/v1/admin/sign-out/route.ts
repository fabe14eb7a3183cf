import { auditNote } from '../../../../../lib/house/audit.ts'
import { handleAdmin } from '../../../../../lib/http/handle-admin.ts'
import { refuseFields } from '../../../../../lib/http/parse-body.ts'
import { endedSessionCookie } from '../../../../../lib/http/session-cookie.ts'
import { runtime } from '../../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin({
  POST: async (request, _parameters, { by, session }) => {
    await refuseFields(request)
    const { store, environment } = runtime()
    const note = auditNote(by, 'admin.signed-out', session?.id ?? null)
    if (session) await store.access.endSession(session.id, note)
    else await store.audit.add(note)
    const headers = { 'Set-Cookie': endedSessionCookie(environment.PUBLIC_URL), 'Cache-Control': 'no-store' }
    return new Response(null, { status: 204, headers })
  },
})
