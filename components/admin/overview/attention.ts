import type { FailingConnection, Present } from '../../../lib/house/usage.ts'

/** How the house stands, as far as its keeper has to know. */
export interface Standing {
  now: Present
  dailyBudgetUsd: number
  failing: FailingConnection[]
  /** Models that can be seated; scripted ones are none. */
  seatable: number
  /** Models of an Ollama that was found running; 0 without one. */
  ollamaModels: number
}

export type Attention =
  | { kind: 'no-model' }
  | { kind: 'failing' }
  | { kind: 'cap-reached' }
  | { kind: 'cap-near'; share: number }
  | { kind: 'waiting'; seconds: number }
  | { kind: 'ollama'; models: number }

/** From this part of the day's cap on it is worth a word. */
const nearShare = 0.8
/** Longer than a take-over takes: who waits so long waits for something that is wrong. */
const longWaitSeconds = 30

/** The part of the day's cap that is spent or reserved, from 0 to 1. Of a cap of nothing, all. */
export function shareOfDay({ now, dailyBudgetUsd }: Pick<Standing, 'now' | 'dailyBudgetUsd'>): number {
  const taken = now.spentUsd + now.reservedUsd
  return taken >= dailyBudgetUsd ? 1 : taken / dailyBudgetUsd
}

/** What needs the keeper, the gravest first. */
export function attentionOf({ now, dailyBudgetUsd, failing, seatable, ollamaModels }: Standing): Attention[] {
  const found: Attention[] = []
  if (seatable === 0) found.push({ kind: 'no-model' })
  if (failing.length > 0) found.push({ kind: 'failing' })
  const share = shareOfDay({ now, dailyBudgetUsd })
  if (share === 1) found.push({ kind: 'cap-reached' })
  else if (share >= nearShare) found.push({ kind: 'cap-near', share })
  if (now.oldestWaitingSeconds > longWaitSeconds)
    found.push({ kind: 'waiting', seconds: now.oldestWaitingSeconds })
  if (ollamaModels > 0) found.push({ kind: 'ollama', models: ollamaModels })
  return found
}
