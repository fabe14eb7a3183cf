import { changeDebate } from '../../../../../../../../lib/http/change-debate.ts'
import { handle } from '../../../../../../../../lib/http/handle.ts'
import { pathNumber } from '../../../../../../../../lib/http/path-number.ts'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = handle<{ id: string; n: string }>({
  POST: async (request, { id, n }) => {
    const seat = pathNumber(n)
    return changeDebate(request, id, (engine, debate) => engine.retrySeat(debate, seat))
  },
})
