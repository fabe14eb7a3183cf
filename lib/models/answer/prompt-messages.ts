import type { ModelRequest, PromptMessage } from '../adapter.ts'

type Asked = Pick<ModelRequest, 'messages' | 'answer' | 'features'>

/**
 * The messages as a model gets them: where it has no structured output of its own, one more system message describes the
 * JSON that is wanted.
 */
export function promptMessages({ messages, answer, features }: Asked): PromptMessage[] {
  if (features.structuredOutput) return messages
  return [
    ...messages.filter(isSystem),
    describedSchema(answer.schema),
    ...messages.filter((one) => !isSystem(one)),
  ]
}

/** All system messages as one text, for APIs that keep it apart; empty when there is none. */
export function systemText(request: Asked): string {
  return textOf(promptMessages(request).filter(isSystem))
}

/** All user messages as one text. */
export function userText(request: Asked): string {
  return textOf(request.messages.filter((message) => !isSystem(message)))
}

function describedSchema(schema: Record<string, unknown>): PromptMessage {
  const lines = [
    'Answer with one JSON object and nothing else: no text before or after it, no code fence.',
    'It must follow this JSON Schema, with its properties in the order given here:',
    JSON.stringify(schema),
  ]
  return { role: 'system', text: lines.join('\n') }
}

const isSystem = (message: PromptMessage) => message.role === 'system'

const textOf = (messages: PromptMessage[]) => messages.map((message) => message.text).join('\n\n')
