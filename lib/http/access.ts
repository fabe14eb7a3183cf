import { auditNote } from '../house/audit.ts'
import { Problem } from '../problem.ts'
import { runtime } from '../runtime.ts'
import type { DebateRow } from '../store/store.ts'
import { isOwnerToken } from './owner-token.ts'
import { type Admin, findAdmin } from './require-admin.ts'
import { requireSameOrigin } from './same-origin.ts'
import { readVisitor, visitorHash } from './visitor.ts'

/** A request, or what a page has of one: `{ headers: await headers() }`. */
export interface Caller {
  headers: Headers
}

type Owned = Pick<DebateRow, 'id' | 'owner'>

/**
 * The row of a debate that this caller may read, by id or slug. Throws `Problem` 404 where there is none, and just the
 * same where it is another's private one.
 */
export async function readableDebate(caller: Caller, idOrSlug: string): Promise<DebateRow> {
  const row = await runtime().store.findDebate(idOrSlug)
  if (!row || !mayRead(caller, row)) throw new Problem(404, 'not-found', 'There is no such debate.')
  return row
}

/**
 * The row of a debate that this caller may change: its owner, or an admin, whose call goes into the audit log. Throws
 * `Problem` 404 where it may not even read it, 403 where it is another's, or where another site's page uses the cookie.
 */
export async function ownedDebate(request: Request, idOrSlug: string): Promise<DebateRow> {
  const row = await readableDebate(request, idOrSlug)
  if (holdsToken(request, row)) return row
  const admin = isOwnVisitor(request, row) ? null : await findAdmin(request)
  if (!admin && !isOwnVisitor(request, row))
    throw new Problem(403, 'not-owner', 'Only who asked this question may do that.')
  if (admin?.by !== 'token') requireSameOrigin(request.headers)
  if (admin) await noteAsOwner(admin, row, request)
  return row
}

/** What is asked for is noted before it is tried: an entry tells that, not how it ended. */
async function noteAsOwner({ by }: Admin, { id }: DebateRow, { method, url }: Request): Promise<void> {
  // The path names the debate, perhaps by its slug; what follows is what is asked for.
  const call = [method, ...new URL(url).pathname.split('/').slice(5)].join(' ')
  await runtime().store.audit.add(auditNote(by, 'debate.acted-on', id, { call }))
}

/** Whether a debate is there for this caller. */
export function mayRead(caller: Caller, row: Owned & Pick<DebateRow, 'visibility'>): boolean {
  return row.visibility !== 'private' || ownsDebate(caller, row)
}

/** Whether the caller is a debate's owner, by cookie or by token. */
export function ownsDebate(caller: Caller, row: Owned): boolean {
  return isOwnVisitor(caller, row) || holdsToken(caller, row)
}

/** Whether a debate stands on the public lists, and may be kept by search engines. */
export function isPublic(row: Pick<DebateRow, 'visibility' | 'hidden'>): boolean {
  return row.visibility === 'public' && !row.hidden
}

/**
 * Whether a debate may name the one that it was asked again from: to who finds that on the public lists or among its own,
 * and to who asked again, and so had its link. To others an unlisted one stays what only its link leads to.
 */
export function mayNameParent(
  caller: Caller,
  child: Owned,
  parent: Owned & Pick<DebateRow, 'visibility' | 'hidden'>,
): boolean {
  if (!mayRead(caller, parent)) return false
  return isPublic(parent) || ownsDebate(caller, parent) || ownsDebate(caller, child)
}

/** The hash of the visitor who calls; null without a cookie. */
export function callingVisitor(caller: Caller): string | null {
  const visitor = readVisitor(caller.headers, runtime().environment.PUBLIC_URL)
  return visitor && visitorHash(visitor)
}

function isOwnVisitor(caller: Caller, row: Owned): boolean {
  return row.owner !== null && row.owner === callingVisitor(caller)
}

function holdsToken(caller: Caller, row: Owned): boolean {
  const token = /^Bearer +(\S+)$/i.exec(caller.headers.get('authorization') ?? '')?.[1]
  return token !== undefined && isOwnerToken(runtime().environment.secret, row.id, token)
}
