import type { ChatCompletionRequest, ChatMessage } from '@copilotkit/aimock'
import { panelModels, reviewModels } from '../../../lib/models/catalogue/built-in-models.ts'
import { schemaInPrompt } from '../model-server/schema-in-prompt.ts'
import type { ModelCall } from '../model-server/script.ts'

type Schema = Record<string, unknown>

/**
 * A request as the scripted voters read it. The simulator hands on the texts and leaves out the schemas of Anthropic's
 * and Google's requests; such a schema is made again from what the prompt says.
 */
export function readRequest(request: ChatCompletionRequest): ModelCall {
  const system = textOf(request.messages, 'system')
  const user = textOf(request.messages, 'user')
  const format = request.response_format as { json_schema?: { schema: Schema } } | undefined
  return {
    protocol: 'openai',
    provider: connectionOf(request.model),
    model: request.model,
    messages: request.messages.map(({ role, content }) => ({ role, text: flat(content) })),
    system,
    user,
    schema: format?.json_schema?.schema ?? schemaInPrompt(system, user),
    headers: {},
    path: '',
    body: request,
  }
}

/** The connection that a built-in model's maker has of its own, by any of the model's wire names. */
function connectionOf(wireName: string): string | null {
  const model = [...panelModels, ...reviewModels].find(({ routes }) =>
    routes.some((route) => route.wireName === wireName),
  )
  return model?.routes[0]?.connection ?? null
}

function textOf(messages: ChatMessage[], role: string): string {
  return messages.flatMap((one) => (one.role === role ? [flat(one.content)] : [])).join('\n\n')
}

function flat(content: ChatMessage['content']): string {
  if (typeof content === 'string') return content
  return (content ?? []).map((part) => part.text ?? '').join('')
}
