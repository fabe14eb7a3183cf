import { handle } from './handle.ts'
import { limitClient } from './limit-client.ts'
import { type Admin, requireAdmin } from './require-admin.ts'

type Parameters = Record<string, string>

type Call<P> = (request: Request, parameters: P, admin: Admin) => Promise<Response>

/**
 * As `handle`, for admins only: who is none gets a 401 before anything is read or looked up. Whatever changes something takes
 * `admin.by`, for the entry of the audit log that it writes with the change.
 */
export function handleAdmin<P extends Parameters = Parameters>(
  calls: Partial<Record<'GET' | 'POST' | 'PATCH' | 'DELETE', Call<P>>>,
) {
  const guarded = Object.entries(calls).map(([method, call]) => [
    method,
    async (request: Request, parameters: P) => call(request, parameters, await admitted(request)),
  ])
  return handle<P>(Object.fromEntries(guarded))
}

/** Counted before it is looked at, so that nobody guesses a cookie by trying. */
async function admitted(request: Request): Promise<Admin> {
  await limitClient(request, 'admin')
  return requireAdmin(request)
}
