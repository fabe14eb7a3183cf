import type { TurnResult } from '../roundtable/debate.ts'

/** A turn that ends without an answer, for a reason of ours or the owner's. */
export function failedTurn(code: string, message: string): TurnResult {
  return {
    outcome: 'failed',
    vote: null,
    confidence: null,
    reasoning: null,
    gist: null,
    opposingCase: null,
    persuadedBy: null,
    citations: [],
    modelVersion: null,
    usage: null,
    costUsd: null,
    estimated: false,
    latencyMs: null,
    error: { code, message },
  }
}
