import { handle } from './handle.ts'
import { requireAdmin } from './require-admin.ts'

type Calls<P extends Record<string, string>> = Parameters<typeof handle<P>>[0]

/** As `handle`, for admins only: who is none gets a 401 before anything is read or looked up. */
export function handleAdmin<P extends Record<string, string> = Record<string, string>>(calls: Calls<P>) {
  const guarded = Object.entries(calls).map(([method, call]) => [
    method,
    async (request: Request, parameters: P) => {
      requireAdmin(request)
      return call(request, parameters)
    },
  ])
  return handle<P>(Object.fromEntries(guarded) as Calls<P>)
}
