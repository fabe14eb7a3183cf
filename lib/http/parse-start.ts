import { isProblem, wrongField } from '../problem.ts'
import { runtime } from '../runtime.ts'
import { readableDebate } from './access.ts'
import type { StartInput } from './debate-input.ts'
import { startSchema } from './debate-schema.ts'
import { parseBody } from './parse-body.ts'

/**
 * The start that a request asks for; the parent is one that the caller may read, by its id. Throws `Problem` as
 * `parseBody` does, and 422 for an unknown parent.
 */
export async function parseStart(request: Request): Promise<StartInput> {
  const { DEBATE_BUDGET_USD, DAILY_BUDGET_USD } = runtime().environment
  // A cap above the house's daily one could never be used up.
  const budgets = { defaultUsd: DEBATE_BUDGET_USD, maximumUsd: DAILY_BUDGET_USD }
  const input = await parseBody(request, startSchema(budgets))
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
