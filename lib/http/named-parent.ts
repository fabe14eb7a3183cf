import { runtime } from '../runtime.ts'
import type { DebateRow } from '../store/store.ts'
import { type Caller, mayNameParent } from './access.ts'

/** The id of what a debate was asked again from; null where there is nothing, or nothing that this caller may know of. */
export async function namedParent(caller: Caller, row: DebateRow): Promise<string | null> {
  if (row.parent === null) return null
  const parent = await runtime().store.findDebate(row.parent)
  return parent && mayNameParent(caller, row, parent) ? parent.id : null
}
