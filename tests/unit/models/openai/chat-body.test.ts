import { describe, expect, it } from 'vitest'
import { chatBody } from '../../../../lib/models/openai/chat-body.ts'
import { requestOf } from '../ask.ts'

const request = requestOf({ parameters: { maxTokens: 500, effort: 'high' } })

describe('chatBody', () => {
  it('limits tokens under the name that the API knows', () => {
    expect(chatBody(request, 'https://api.openai.com/v1')).toMatchObject({ max_completion_tokens: 500 })
    expect(chatBody(request, 'https://api.x.ai/v1')).toMatchObject({ max_tokens: 500 })
    expect(chatBody(request, 'http://127.0.0.1:11434/v1')).not.toHaveProperty('max_completion_tokens')
  })

  it('does not ask Mistral for usage, which it sends anyway and whose field it refuses', () => {
    expect(chatBody(request, 'https://api.mistral.ai/v1').stream_options).toBeUndefined()
    expect(chatBody(request, 'https://openrouter.ai/api/v1').stream_options).toEqual({ include_usage: true })
  })

  it('puts the described schema after the other system text and before the question', () => {
    const features = { structuredOutput: false, search: false, reasoning: true }
    const { messages, response_format } = chatBody({ ...request, features }, 'https://api.deepseek.com')
    expect(messages.map(({ role }) => role)).toEqual(['system', 'system', 'user'])
    expect(messages[1]?.content).toContain(JSON.stringify(request.answer.schema))
    expect(response_format).toBeUndefined()
  })
})
