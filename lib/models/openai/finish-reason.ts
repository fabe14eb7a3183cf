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

/** Why a completion ended; `other` for reasons that we do not know. */
export function finishOf(reason: string): ModelAnswer['finish'] {
  return finishes[reason] ?? 'other'
}
