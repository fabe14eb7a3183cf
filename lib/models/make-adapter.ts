import type { Clock } from '../clock.ts'
import type { ModelAdapter } from './adapter.ts'
import type { ModelReach } from './answer/model-reach.ts'
import { anthropicAdapter } from './anthropic/anthropic-adapter.ts'
import { geminiAdapter } from './gemini/gemini-adapter.ts'
import { openaiAdapter } from './openai/openai-adapter.ts'
import { rehearsalAdapter } from './rehearsal/rehearsal-adapter.ts'

/** The adapter for a connection's kind. */
export function makeAdapter(reach: ModelReach, { sleep }: Pick<Clock, 'sleep'>): ModelAdapter {
  switch (reach.connection.kind) {
    case 'openai':
      return openaiAdapter(reach)
    case 'anthropic':
      return anthropicAdapter(reach)
    case 'gemini':
      return geminiAdapter(reach)
    case 'rehearsal':
      return rehearsalAdapter({ sleep })
  }
}
