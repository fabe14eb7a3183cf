import { wrongField } from '../problem.ts'
import type { Runtime } from '../runtime.ts'
import type { Actor } from '../store/audit-store.ts'
import { auditNote } from './audit.ts'
import { rulesInForce, type StoredRules } from './house-rules.ts'
import { hashPassword } from './password.ts'
import { modelsOfSeats, refuseUnknownModels } from './refuse-unknown-models.ts'

/** What is not named stays; null is back to what holds without a rule. */
export interface RulesChange extends Partial<Omit<StoredRules, 'passcodeHash'>> {
  passcode?: string | null
}

type House = Pick<Runtime, 'store' | 'models' | 'environment'>

/** Changes the rules of the house. Throws `Problem` 422 naming what is unknown, or what contradicts another rule. */
export async function changeRules(house: House, input: RulesChange, by: Actor): Promise<void> {
  const { passcode, ...change } = input
  const { defaultPanel, reviewerChain } = change
  await refuseUnknownModels(house, [
    ...modelsOfSeats('defaultPanel', defaultPanel ?? []),
    ...(reviewerChain ?? []).map((model, index) => ({ path: `reviewerChain.${index}`, model })),
  ])
  const passcodeHash = passcode && (await hashPassword(passcode))
  const changed = { ...change, ...(passcodeHash !== undefined && { passcodeHash }) }
  await house.store.rules.change(
    (before) => {
      refuseContradictions({ ...before, ...changed }, changed, house)
      return changed
    },
    auditNote(by, 'rules.changed', null, input),
  )
}

function refuseContradictions(
  after: StoredRules,
  changed: Partial<StoredRules>,
  { environment }: House,
): void {
  const { mostBudgetUsd, dailyBudgetUsd } = rulesInForce(after, environment)
  if (after.whoMayAsk === 'passcode' && after.passcodeHash === null)
    throw wrongField('passcode', 'Set the passcode that people will be asked for.')
  if (changed.defaultBudgetUsd && changed.defaultBudgetUsd > mostBudgetUsd)
    throw wrongField('defaultBudgetUsd', `The highest cap of a debate is ${mostBudgetUsd} USD.`)
  if (changed.mostBudgetUsd && changed.mostBudgetUsd > dailyBudgetUsd)
    throw wrongField('mostBudgetUsd', `The house’s cap for a day is ${dailyBudgetUsd} USD.`)
}
