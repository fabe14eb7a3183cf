import type { Engine } from '../engine/engine.ts'
import { runtime } from '../runtime.ts'
import { ownedDebate } from './access.ts'
import { jsonResponse } from './json-response.ts'
import { refuseFields } from './parse-body.ts'
import { presentDebate } from './present-debate.ts'

/**
 * Has the engine change a debate of the caller's, by a call without fields, and answers with the document as it stands
 * after that: 202, since models may still be asked. Throws `Problem`.
 */
export async function changeDebate(
  request: Request,
  idOrSlug: string,
  change: (engine: Engine, id: string) => Promise<void>,
): Promise<Response> {
  const row = await ownedDebate(request, idOrSlug)
  await refuseFields(request)
  await change(runtime().engine, row.id)
  return jsonResponse(await presentDebate(request, row), 202)
}
