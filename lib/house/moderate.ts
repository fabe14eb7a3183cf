import { Problem } from '../problem.ts'
import type { Runtime } from '../runtime.ts'
import type { Actor } from '../store/audit-store.ts'
import type { ModeratedDebate } from '../store/moderation-store.ts'
import { auditNote } from './audit.ts'

type House = Pick<Runtime, 'store' | 'engine'>

/** Any debate of the house, by its id, as its keeper may see it. Throws `Problem` 404. */
export async function findDebate({ store }: Pick<House, 'store'>, id: string): Promise<ModeratedDebate> {
  const found = await store.moderation.find(id)
  if (!found) throw notFound()
  return found
}

/** Takes a debate off public lists, or puts it back. Throws `Problem` 404. */
export async function hideDebate(
  { store }: Pick<House, 'store'>,
  id: string,
  hidden: boolean,
  by: Actor,
): Promise<void> {
  const note = auditNote(by, hidden ? 'debate.hidden' : 'debate.listed', id)
  if (!(await store.moderation.setHidden(id, hidden, note))) throw notFound()
}

/** Ends a debate as it stands, as its owner would. Throws `Problem` 404, or 409 when it is over. */
export async function cancelDebate({ store, engine }: House, id: string, by: Actor): Promise<void> {
  await findDebate({ store }, id)
  await engine.cancel(id, auditNote(by, 'debate.cancelled', id))
}

/** Deletes a debate, as its owner would: a running one ends first. Throws `Problem` 404. */
export async function deleteDebate({ store, engine }: House, id: string, by: Actor): Promise<void> {
  await findDebate({ store }, id)
  await engine.delete(id, auditNote(by, 'debate.deleted', id))
}

function notFound(): Problem {
  return new Problem(404, 'not-found', 'There is no such debate.')
}
