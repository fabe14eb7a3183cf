import { handleAdmin } from '../../../../../lib/http/handle-admin.ts'
import { refuseFields } from '../../../../../lib/http/parse-body.ts'
import { endedSessionCookie } from '../../../../../lib/http/session-cookie.ts'
import { runtime } from '../../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin({
  POST: async (request, _parameters, { session }) => {
    await refuseFields(request)
    const { store, environment } = runtime()
    if (session) await store.access.endSession(session.id)
    const headers = { 'Set-Cookie': endedSessionCookie(environment.PUBLIC_URL), 'Cache-Control': 'no-store' }
    const response = new Response(null, { status: 204, headers })
    return { response, action: 'admin.signed-out', subject: session?.id ?? null }
  },
})
