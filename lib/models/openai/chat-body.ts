import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions'
import type { ModelRequest } from '../adapter.ts'
import { promptMessages } from '../answer/prompt-messages.ts'
import type { Dialect } from './dialect.ts'

/** The body of a streamed chat completion, in a dialect. */
export function chatBody(request: ModelRequest, dialect: Dialect): ChatCompletionCreateParamsStreaming {
  const { model, features, parameters, search } = request
  const { temperature, effort, maxTokens } = parameters
  const format = responseFormat(request, dialect)
  const body = {
    model,
    messages: promptMessages(request).map(({ role, text }) => ({ role, content: text })),
    stream: true as const,
    ...(dialect.streamOptions && { stream_options: { include_usage: true } }),
    ...(format && { response_format: format }),
    ...(temperature !== undefined && { temperature }),
    ...(maxTokens !== undefined && { [dialect.maxTokens]: maxTokens }),
    ...(effort && !dialect.router && { reasoning_effort: effort }),
  }
  // What follows are no parameters of OpenAI's.
  return Object.assign(body, {
    ...(effort && dialect.router && { reasoning: { effort } }),
    // No host of a search model knows schemas there, so that none would be left.
    ...(format && dialect.router && !features.search && { provider: { require_parameters: true } }),
    ...(features.search && !search && dialect.disableSearch && { disable_search: true }),
  })
}

function responseFormat({ answer, features }: ModelRequest, { schemas, jsonObject }: Dialect) {
  if (features.structuredOutput && schemas)
    return {
      type: 'json_schema' as const,
      json_schema: { name: answer.name, schema: answer.schema, strict: true },
    }
  return jsonObject ? { type: 'json_object' as const } : null
}
