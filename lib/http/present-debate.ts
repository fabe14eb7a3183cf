import { Problem } from '../problem.ts'
import type { Debate } from '../roundtable/debate.ts'
import { runtime } from '../runtime.ts'
import type { DebateRow } from '../store/store.ts'
import { type Caller, ownsDebate } from './access.ts'
import { debateUrl } from './debate-url.ts'

/**
 * The document of a debate as this caller may see it: with the live text known here, its absolute address, and its
 * parent only where the caller may read that too. Throws `Problem` 404 when it has just been deleted.
 */
export async function presentDebate(caller: Caller, row: DebateRow): Promise<Debate> {
  const { store, stream, environment } = runtime()
  const debate = await store.readDebate(row.id)
  if (!debate) throw new Problem(404, 'not-found', 'There is no such debate.')
  return {
    ...stream.overlay(debate),
    url: debateUrl(environment.PUBLIC_URL, row.slug),
    parent: row.parent && (await readableParent(caller, row.parent)),
  }
}

async function readableParent(caller: Caller, id: string): Promise<string | null> {
  const parent = await runtime().store.findDebate(id)
  if (!parent) return null
  return parent.visibility !== 'private' || ownsDebate(caller, parent) ? parent.id : null
}
