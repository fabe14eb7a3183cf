import { withoutSecrets } from '../house/audit.ts'
import type { AuditAction } from '../house/audit-actions.ts'
import { runtime } from '../runtime.ts'
import { handle } from './handle.ts'
import { limitClient } from './limit-client.ts'
import { type Admin, requireAdmin } from './require-admin.ts'

type Parameters = Record<string, string>

/** A change that was made: the answer, and what the audit log tells of it. There is no answering without telling. */
interface Change {
  response: Response
  action: AuditAction
  /** The id of what was changed; null for the house itself. */
  subject: string | null
  /** What it was changed to; values of secret fields are left out of the log. */
  details?: object
}

type Reading<P> = (request: Request, parameters: P, admin: Admin) => Promise<Response>
type Changing<P> = (request: Request, parameters: P, admin: Admin) => Promise<Change>

interface AdminCalls<P> {
  GET?: Reading<P>
  POST?: Changing<P>
  PATCH?: Changing<P>
  DELETE?: Changing<P>
}

/**
 * As `handle`, for admins only: who is none gets a 401 before anything is read or looked up. Every change goes into the
 * audit log before it is answered.
 */
export function handleAdmin<P extends Parameters = Parameters>({ GET, ...changes }: AdminCalls<P>) {
  const guarded = Object.entries(changes).map(([method, change]: [string, Changing<P>]) => [
    method,
    async (request: Request, parameters: P) => {
      const admin = await admitted(request)
      const { response, action, subject, details } = await change(request, parameters, admin)
      await runtime().store.audit.add(admin.by, { action, subject, details: withoutSecrets(details ?? {}) })
      return response
    },
  ])
  return handle<P>({
    ...Object.fromEntries(guarded),
    ...(GET && { GET: async (request, parameters) => GET(request, parameters, await admitted(request)) }),
  })
}

/** Counted before it is looked at, so that nobody guesses a token or a cookie by trying. */
async function admitted(request: Request): Promise<Admin> {
  await limitClient(request, 'admin')
  return requireAdmin(request)
}
