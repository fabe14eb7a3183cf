import { choicesOf } from '../../components/ask/house.ts'
import { startLimits } from '../../lib/http/schemas/start-fields.ts'
import { runtime } from '../../lib/runtime.ts'

/** What a keeper may make panels of: every model that is switched on, in the widest bounds. */
export async function panelHouse() {
  return {
    choices: choicesOf(await runtime().models.list()),
    mostSeats: { poll: startLimits.pollSeats, debate: startLimits.debateSeats },
  }
}
