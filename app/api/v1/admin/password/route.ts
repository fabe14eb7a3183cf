import { changePassword } from '../../../../../lib/house/admin-password.ts'
import { allowances, takeAllowance } from '../../../../../lib/house/rate-limits.ts'
import { handleAdmin } from '../../../../../lib/http/handle-admin.ts'
import { parseBody } from '../../../../../lib/http/parse-body.ts'
import { passwordChange } from '../../../../../lib/http/schemas/access-schemas.ts'
import { runtime } from '../../../../../lib/runtime.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handleAdmin({
  POST: async (request, _parameters, { by, session }) => {
    const change = await parseBody(request, passwordChange)
    await takeAllowance(runtime(), 'password', session?.id ?? 'token', allowances.signIn)
    await changePassword(runtime(), change, { by, keepSession: session?.id ?? null })
    return new Response(null, { status: 204 })
  },
})
