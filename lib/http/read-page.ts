import { isProblem } from '../problem.ts'
import type { DebateListing, DebateQuery, Page, Store } from '../store/store.ts'

/** A page of debates; an address with a cursor that is none of ours shows the first one. */
export async function readPage(
  store: Pick<Store, 'listDebates'>,
  query: DebateQuery,
): Promise<Page<DebateListing>> {
  try {
    return await store.listDebates(query)
  } catch (error) {
    if (query.cursor === null || !isProblem(error) || error.status !== 422) throw error
    return store.listDebates({ ...query, cursor: null })
  }
}
