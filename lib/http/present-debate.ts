import { Problem } from '../problem.ts'
import type { Debate } from '../roundtable/debate.ts'
import { runtime } from '../runtime.ts'
import type { DebateRow } from '../store/store.ts'
import type { Caller } from './access.ts'
import { debateUrl } from './debate-url.ts'
import { namedParent } from './named-parent.ts'

/**
 * The document of a debate as this caller may see it: with the live text known here, its absolute address, and its
 * parent only where the caller may know of that. Throws `Problem` 404 when it has just been deleted.
 */
export async function presentDebate(caller: Caller, row: DebateRow): Promise<Debate> {
  const { store, stream, environment } = runtime()
  const debate = await store.readDebate(row.id)
  if (!debate) throw new Problem(404, 'not-found', 'There is no such debate.')
  return {
    ...stream.overlay(debate),
    url: debateUrl(environment.PUBLIC_URL, row.slug),
    parent: await namedParent(caller, row),
  }
}
