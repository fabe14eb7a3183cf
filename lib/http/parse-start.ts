import { isProblem, wrongField } from '../problem.ts'
import { runtime } from '../runtime.ts'
import { readableDebate } from './access.ts'
import type { StartInput } from './debate-input.ts'
import { startSchema } from './debate-schema.ts'
import { parseBody } from './parse-body.ts'

/**
 * The start that a request asks for, within the rules of the house; the parent is one that the caller may read, by its id. Throws `Problem` as
 * `parseBody` does, and 422 for an unknown parent.
 */
export async function parseStart(request: Request): Promise<StartInput> {
  const input = await parseBody(request, startSchema(await runtime().rules.current()))
  return { ...input, parent: input.parent && (await parentId(request, input.parent)) }
}

async function parentId(request: Request, parent: string): Promise<string> {
  try {
    return (await readableDebate(request, parent)).id
  } catch (error) {
    if (!isProblem(error) || error.status !== 404) throw error
    throw wrongField('parent', 'There is no such debate.')
  }
}
