import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions'
import type { ModelRequest } from '../adapter.ts'
import { promptMessages } from '../answer/prompt-messages.ts'
import { dialectOf } from './dialect.ts'

/** The body of a streamed chat completion, in what the API behind this base URL understands. */
export function chatBody(request: ModelRequest, baseUrl: string): ChatCompletionCreateParamsStreaming {
  const { model, answer, features, parameters, search } = request
  const dialect = dialectOf(baseUrl)
  const body = {
    model,
    messages: promptMessages(request).map(({ role, text }) => ({ role, content: text })),
    stream: true as const,
    stream_options: dialect.streamOptions ? { include_usage: true } : undefined,
    response_format: features.structuredOutput
      ? {
          type: 'json_schema' as const,
          json_schema: { name: answer.name, schema: answer.schema, strict: true },
        }
      : undefined,
    temperature: parameters.temperature,
    reasoning_effort: parameters.effort,
    [dialect.maxTokens]: parameters.maxTokens,
  }
  // Not a parameter of OpenAI's: Perplexity's models search unless told not to.
  return features.search && !search ? Object.assign(body, { disable_search: true }) : body
}
