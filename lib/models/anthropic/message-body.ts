import { transformJSONSchema } from '@anthropic-ai/sdk/lib/transform-json-schema'
import type { MessageCreateParamsStreaming } from '@anthropic-ai/sdk/resources/messages'
import type { ModelParameters, ModelRequest } from '../adapter.ts'
import { systemText, userText } from '../answer/prompt-messages.ts'

/** The API wants a limit: room for long thinking and an answer, within what all current models allow. */
const defaultMaxTokens = 32_000

const efforts: Record<NonNullable<ModelParameters['effort']>, 'low' | 'medium' | 'high'> = {
  minimal: 'low',
  low: 'low',
  medium: 'medium',
  high: 'high',
}

/** The body of a streamed message. Its structured output streams as text; the SDK turns what it does not know into words. */
export function messageBody(request: ModelRequest): MessageCreateParamsStreaming {
  const { model, answer, features, parameters } = request
  const { effort, temperature, maxTokens } = parameters
  const format = { type: 'json_schema' as const, schema: transformJSONSchema(answer.schema) }
  const outputConfig = {
    ...(features.structuredOutput && { format }),
    ...(effort && { effort: efforts[effort] }),
  }
  return {
    model,
    stream: true,
    max_tokens: maxTokens ?? defaultMaxTokens,
    system: systemText(request) || undefined,
    messages: [{ role: 'user', content: userText(request) }],
    ...(temperature !== undefined && { temperature }),
    ...(Object.keys(outputConfig).length > 0 && { output_config: outputConfig }),
  }
}
