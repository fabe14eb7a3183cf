import { Problem } from '../problem.ts'
import type { Debate } from '../roundtable/debate.ts'
import { runtime } from '../runtime.ts'
import type { Relative } from '../store/family-store.ts'
import type { DebateRow } from '../store/store.ts'
import { type Caller, callingVisitor, mayNameParent, mayRead, readableDebate } from './access.ts'
import { presentDebate } from './present-debate.ts'

/** Children, and children of the same parent, that a page names. */
const mostChildren = 20

/** What a debate was asked again from and as, and what else that became, so far as this caller may know. */
export interface Family {
  parent: Relative | null
  /** Newest first. */
  children: Relative[]
  /** What else the parent was asked again as, newest first. */
  siblings: Relative[]
}

/**
 * The nearest relatives of a debate. Others' unlisted ones are left out as well: only those with its link shall find one.
 */
export async function readFamily(caller: Caller, row: DebateRow): Promise<Family> {
  const { family } = runtime().store
  const visitor = callingVisitor(caller)
  const [[parent], children, ofParent] = await Promise.all([
    row.parent === null ? [] : readableLine(caller, row),
    family.children(row.id, visitor, mostChildren),
    row.parent === null ? [] : family.children(row.parent, visitor, mostChildren + 1),
  ])
  // Whoever may not know of the parent is not told through it of others either.
  if (!parent || !mayNameParent(caller, row, parent)) return { parent: null, children, siblings: [] }
  const siblings = ofParent.filter(({ id }) => id !== row.id).slice(0, mostChildren)
  return { parent, children, siblings }
}

/**
 * Two debates of one family, the earlier first. Throws `Problem` 404 where the caller may not read one of them, and where
 * they are not related, or only through debates that it may not read.
 */
export async function readRelated(caller: Caller, ids: [string, string]): Promise<[Debate, Debate]> {
  const [one, other] = await Promise.all([readableDebate(caller, ids[0]), readableDebate(caller, ids[1])])
  const [line, otherLine] = await Promise.all([readableLine(caller, one), readableLine(caller, other)])
  const forebears = new Set([one.id, ...line.map(({ id }) => id)])
  const related = [other.id, ...otherLine.map(({ id }) => id)].some((id) => forebears.has(id))
  if (!related || one.id === other.id)
    throw new Problem(404, 'not-found', 'These are not two debates of one family.')
  const [earlier, later] = one.createdAt <= other.createdAt ? [one, other] : [other, one]
  return Promise.all([presentDebate(caller, earlier), presentDebate(caller, later)])
}

/** The ancestors of a debate up to the first that the caller may not read. */
async function readableLine(caller: Caller, { id }: DebateRow): Promise<Relative[]> {
  const line = await runtime().store.family.ancestors(id)
  const end = line.findIndex((relative) => !mayRead(caller, relative))
  return end === -1 ? line : line.slice(0, end)
}
