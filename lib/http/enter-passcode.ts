import { runtime } from '../runtime.ts'
import { checkPasscode } from './check-passcode.ts'
import { parseBody } from './parse-body.ts'
import { passcodeCookie } from './passcode-cookie.ts'
import { requireSameOrigin } from './same-origin.ts'
import { passcodeBody } from './schemas/rules-schemas.ts'

/** Remembers who knows the passcode, by a cookie: 204. Throws `Problem` as `checkPasscode` does. */
export async function enterPasscode(request: Request): Promise<Response> {
  requireSameOrigin(request.headers)
  const { environment } = runtime()
  const { passcode } = await parseBody(request, passcodeBody)
  const passcodeHash = await checkPasscode(request.headers, passcode)
  const pass = { secret: environment.secret, passcodeHash }
  const cookie = passcodeCookie(pass, Date.now(), environment.PUBLIC_URL)
  return new Response(null, { status: 204, headers: { 'Set-Cookie': cookie, 'Cache-Control': 'no-store' } })
}
