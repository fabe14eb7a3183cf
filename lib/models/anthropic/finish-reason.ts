import type { ModelAnswer } from '../adapter.ts'

const finishes: Record<string, ModelAnswer['finish']> = {
  end_turn: 'stop',
  stop_sequence: 'stop',
  max_tokens: 'length',
  model_context_window_exceeded: 'length',
  refusal: 'refusal',
}

/** Why a message ended; `other` for reasons that we do not know. */
export function finishOf(reason: string): ModelAnswer['finish'] {
  return finishes[reason] ?? 'other'
}
