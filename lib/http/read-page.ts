import { isProblem } from '../problem.ts'
import type { ModeratedDebate, ModerationQuery } from '../store/moderation-store.ts'
import type { DebateListing, DebateQuery, Page, Store } from '../store/store.ts'

/** A page of debates; an address with a cursor that is none of ours shows the first one. */
export function readPage(
  store: Pick<Store, 'listDebates'>,
  query: DebateQuery,
): Promise<Page<DebateListing>> {
  return orFirst((asked) => store.listDebates(asked), query)
}

/** The same of all debates of the house, for its keeper. */
export function readModeratedPage(
  { moderation }: Pick<Store, 'moderation'>,
  query: ModerationQuery,
): Promise<Page<ModeratedDebate>> {
  return orFirst((asked) => moderation.list(asked), query)
}

async function orFirst<Query extends { cursor: string | null }, Item>(
  list: (query: Query) => Promise<Page<Item>>,
  query: Query,
): Promise<Page<Item>> {
  try {
    return await list(query)
  } catch (error) {
    if (query.cursor === null || !isProblem(error) || error.status !== 422) throw error
    return list({ ...query, cursor: null })
  }
}
