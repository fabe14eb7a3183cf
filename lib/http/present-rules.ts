import type { z } from 'zod'
import type { HouseRules } from '../house/house-rules.ts'
import { runtime } from '../runtime.ts'
import type { Caller } from './access.ts'
import { findAsker } from './require-asker.ts'
import type { houseSchema, rulesSchema } from './schemas/rules-schemas.ts'

/** What an admin may see of the rules: whether there is a passcode, never its hash. */
export function presentRules({ passcodeHash, ...rules }: HouseRules): z.infer<typeof rulesSchema> {
  return { ...rules, passcodeSet: passcodeHash !== null }
}

/** What holds for those who ask, and whether this caller may. */
export async function presentHouse(caller: Caller): Promise<z.infer<typeof houseSchema>> {
  const { rules, models } = runtime()
  const [inForce, panels, defaultPanel, asker] = await Promise.all([
    rules.current(),
    rules.panels(),
    models.defaultPanel(),
    findAsker(caller),
  ])
  const { whoMayAsk, asksPerHour, mostPollSeats, mostDebateSeats, mostRounds, mostSamples } = inForce
  const { defaultBudgetUsd, mostBudgetUsd, defaultVisibility } = inForce
  return {
    ...{ whoMayAsk, asksPerHour, mostPollSeats, mostDebateSeats, mostRounds, mostSamples },
    ...{ defaultBudgetUsd, mostBudgetUsd, defaultVisibility, defaultPanel, panels },
    mayAsk: asker !== null,
  }
}
