import type { Clock } from '../clock.ts'
import type { Environment } from '../config/environment.ts'
import { kept } from '../models/kept.ts'
import type { Store } from '../store/store.ts'
import { rulesInForce } from './house-rules.ts'
import type { Rules } from './rules.ts'

/** A notice of a change may be lost; a change holds everywhere within this time all the same. */
const keptForMs = 1_500

export interface RulesOptions {
  store: Pick<Store, 'rules' | 'notices'>
  environment: Pick<Environment, 'HOST' | 'DEBATE_BUDGET_USD' | 'DAILY_BUDGET_USD'>
  clock: Clock
}

/** The rules of the house: in the database for all instances, and for a moment in memory. */
export function createRules({ store, environment, clock }: RulesOptions): Rules {
  const known = kept(
    async () => {
      const { rules, panels } = await store.rules.read()
      return { rules: rulesInForce(rules, environment), panels }
    },
    keptForMs,
    clock.now,
  )
  store.notices.subscribe((notice) => notice.type === 'rules' && known.drop(), known.drop)
  return {
    current: async () => (await known.get()).rules,
    panels: async () => (await known.get()).panels,
  }
}
