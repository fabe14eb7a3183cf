import type { Environment } from '../config/environment.ts'
import { isLoopback } from '../config/is-loopback.ts'
import { startLimits } from '../http/schemas/start-fields.ts'
import type { Mode, Visibility } from '../roundtable/debate.ts'

type WhoMayAsk = 'everyone' | 'passcode' | 'admin'

/** A seat of a panel apart from any debate. */
export interface PanelSeat {
  model: string
  persona: string | null
}

/** A line-up that the house offers by name. */
export interface NamedPanel {
  id: string
  name: string
  mode: Mode
  seats: PanelSeat[]
}

/** What the keeper has laid down; null: no rule, and what `rulesInForce` says of that holds. */
export interface StoredRules {
  whoMayAsk: WhoMayAsk | null
  /** argon2id. */
  passcodeHash: string | null
  /** Debates that one client may start in an hour. */
  asksPerHour: number | null
  mostPollSeats: number | null
  mostDebateSeats: number | null
  mostRounds: number | null
  mostSamples: number | null
  /** Cap of a debate whose asker sets none, USD. */
  defaultBudgetUsd: number | null
  /** The highest cap that a debate may have, USD. */
  mostBudgetUsd: number | null
  /** What all debates of a day (UTC) may cost together, USD. */
  dailyBudgetUsd: number | null
  defaultVisibility: Visibility | null
  /** Null: the house chooses, by the keys that are there. */
  defaultPanel: PanelSeat[] | null
  /** Ids of models; null: the house chooses. */
  reviewerChain: string[] | null
}

type RuleName = Exclude<keyof StoredRules, 'passcodeHash'>

/** What holds in the house now, by rule or without one. */
export interface HouseRules {
  whoMayAsk: WhoMayAsk
  passcodeHash: string | null
  /** Null: as many as one likes. */
  asksPerHour: number | null
  mostPollSeats: number
  mostDebateSeats: number
  mostRounds: number
  mostSamples: number
  defaultBudgetUsd: number
  mostBudgetUsd: number
  dailyBudgetUsd: number
  defaultVisibility: Visibility
  defaultPanel: PanelSeat[] | null
  reviewerChain: string[] | null
  /** What the keeper has laid down; the rest holds without a rule. */
  ruled: RuleName[]
}

/** A person does not ask more often than that; a program that should gets a rule. */
const asksPerHourOfStrangers = 30

export const noRules: StoredRules = {
  whoMayAsk: null,
  passcodeHash: null,
  asksPerHour: null,
  mostPollSeats: null,
  mostDebateSeats: null,
  mostRounds: null,
  mostSamples: null,
  defaultBudgetUsd: null,
  mostBudgetUsd: null,
  dailyBudgetUsd: null,
  defaultVisibility: null,
  defaultPanel: null,
  reviewerChain: null,
}

/**
 * What holds: a rule where there is one. Without, everyone on this machine may ask, and as often as they like, while the
 * server listens on loopback; beyond that nobody but the admin may until a rule says otherwise. A cap above a wider one could
 * never be used up, so that it counts as that one.
 */
export function rulesInForce(
  stored: StoredRules,
  environment: Pick<Environment, 'HOST' | 'DEBATE_BUDGET_USD' | 'DAILY_BUDGET_USD'>,
): HouseRules {
  const local = isLoopback(environment.HOST)
  const dailyBudgetUsd = stored.dailyBudgetUsd ?? environment.DAILY_BUDGET_USD
  const mostBudgetUsd = Math.min(stored.mostBudgetUsd ?? dailyBudgetUsd, dailyBudgetUsd)
  const { passcodeHash, defaultPanel, reviewerChain } = stored
  return {
    ...{ passcodeHash, defaultPanel, reviewerChain, dailyBudgetUsd, mostBudgetUsd },
    whoMayAsk: stored.whoMayAsk ?? (local ? 'everyone' : 'admin'),
    asksPerHour: stored.asksPerHour ?? (local ? null : asksPerHourOfStrangers),
    mostPollSeats: stored.mostPollSeats ?? startLimits.pollSeats,
    mostDebateSeats: stored.mostDebateSeats ?? startLimits.debateSeats,
    mostRounds: stored.mostRounds ?? startLimits.rounds,
    mostSamples: stored.mostSamples ?? startLimits.samples,
    defaultBudgetUsd: Math.min(stored.defaultBudgetUsd ?? environment.DEBATE_BUDGET_USD, mostBudgetUsd),
    defaultVisibility: stored.defaultVisibility ?? 'unlisted',
    ruled: ruleNames.filter((name) => stored[name] !== null),
  }
}

const ruleNames = Object.keys(noRules).filter((name): name is RuleName => name !== 'passcodeHash')
