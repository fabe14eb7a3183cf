import type { HouseRules, NamedPanel } from './house-rules.ts'

/** The rules of the house as all instances have them: a change on one holds on all within 2 s. */
export interface Rules {
  /** Never for an answer as it is: it has the passcode's hash. */
  current(): Promise<HouseRules>
  /** In the order by hand. */
  panels(): Promise<NamedPanel[]>
}
