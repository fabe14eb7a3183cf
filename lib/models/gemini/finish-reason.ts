import type { ModelAnswer } from '../adapter.ts'

const finishes: Record<string, ModelAnswer['finish']> = {
  STOP: 'stop',
  MAX_TOKENS: 'length',
  SAFETY: 'refusal',
  RECITATION: 'refusal',
  BLOCKLIST: 'refusal',
  PROHIBITED_CONTENT: 'refusal',
  SPII: 'refusal',
}

/** Why a candidate ended: null while it has not, `other` for reasons that we do not know. */
export function finishOf(reason: string | null | undefined): ModelAnswer['finish'] | null {
  if (!reason || reason === 'FINISH_REASON_UNSPECIFIED') return null
  return finishes[reason] ?? 'other'
}
