import type { ModelAnswer } from '../adapter.ts'

const finishes: Record<string, ModelAnswer['finish']> = {
  stop: 'stop',
  end_turn: 'stop',
  eos: 'stop',
  length: 'length',
  max_tokens: 'length',
  model_length: 'length',
  content_filter: 'refusal',
}

/** Reasons that say that the API broke down (OpenRouter and Mistral, DeepSeek): such an answer never ended. */
const breakdowns = new Set(['error', 'insufficient_system_resource', 'aborted'])

/** Why a completion ended: null while it has not, `other` for reasons that we do not know. */
export function finishOf(reason: string | null | undefined): ModelAnswer['finish'] | null {
  if (!reason || breakdowns.has(reason)) return null
  return finishes[reason] ?? 'other'
}
