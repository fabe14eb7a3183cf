import { Problem } from '../problem.ts'
import { problemResponse } from './problem-response.ts'

async function answer(): Promise<Response> {
  return problemResponse(new Problem(404, 'not-found', 'There is nothing here.'))
}

/** The handlers of every address of the API that is not one. */
export const notFound = {
  GET: answer,
  HEAD: answer,
  POST: answer,
  PUT: answer,
  PATCH: answer,
  DELETE: answer,
  OPTIONS: answer,
}
