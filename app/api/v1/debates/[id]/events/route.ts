import { handle } from '../../../../../../lib/http/handle.ts'
import { watchDebate } from '../../../../../../lib/http/watch-debate.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle<{ id: string }>({
  GET: (request, { id }) => watchDebate(request, id),
})
