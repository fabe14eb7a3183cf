import { type GenerateContentParameters, ThinkingLevel } from '@google/genai'
import type { ModelParameters, ModelRequest } from '../adapter.ts'
import { systemText, userText } from '../answer/prompt-messages.ts'

const levels: Record<NonNullable<ModelParameters['effort']>, ThinkingLevel> = {
  minimal: ThinkingLevel.MINIMAL,
  low: ThinkingLevel.LOW,
  medium: ThinkingLevel.MEDIUM,
  high: ThinkingLevel.HIGH,
}

/** What `generateContentStream` is asked for. */
export function generateRequest(request: ModelRequest): GenerateContentParameters {
  const { model, answer, features, parameters, signal } = request
  const { temperature, effort, maxTokens } = parameters
  return {
    model,
    contents: [{ role: 'user', parts: [{ text: userText(request) }] }],
    config: {
      abortSignal: signal,
      // One call is one call: what breaks off is asked again by the engine, which counts and shows it.
      automaticContinuation: false,
      systemInstruction: systemText(request) || undefined,
      ...(features.structuredOutput && {
        responseMimeType: 'application/json',
        responseJsonSchema: answer.schema,
      }),
      ...(temperature !== undefined && { temperature }),
      ...(maxTokens !== undefined && { maxOutputTokens: maxTokens }),
      ...(effort && { thinkingConfig: { thinkingLevel: levels[effort] } }),
    },
  }
}
