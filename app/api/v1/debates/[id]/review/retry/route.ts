import { changeDebate } from '../../../../../../../lib/http/change-debate.ts'
import { handle } from '../../../../../../../lib/http/handle.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle<{ id: string }>({
  POST: (request, { id }) => changeDebate(request, id, (engine, debate) => engine.retryReview(debate)),
})
