import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Script } from '../../../support/model-server/script.ts'
import { type ModelServer, startModelServer } from '../../../support/model-server/start-model-server.ts'
import { ask } from '../ask.ts'

let server: ModelServer
beforeAll(async () => {
  server = await startModelServer({ answer: () => ({}) })
})
afterAll(() => server.close())

async function play(script: Script, changes = {}) {
  server.answerWith(() => script)
  return { ...(await ask('anthropic', server.url, changes)), call: server.journal.at(-1) }
}

describe('the anthropic adapter', () => {
  it('keeps system text apart and asks for structured output and a limit', async () => {
    const { call } = await play({ text: '{}' })
    expect(call?.path).toBe('/v1/messages')
    expect(call?.body).toMatchObject({
      system: 'You sit at a table.',
      messages: [{ role: 'user', content: 'Is it so?' }],
      max_tokens: 32_000,
      output_config: { format: { type: 'json_schema' } },
    })
    expect(call?.headers).toHaveProperty('anthropic-version')
  })

  it('says what the API’s schemas cannot in words', async () => {
    const schema = {
      type: 'object',
      properties: { confidence: { type: 'integer', minimum: 0, maximum: 100 } },
    }
    const { call } = await play({ text: '{}' }, { answer: { name: 'statement', schema } })
    const sent = JSON.stringify(call?.schema)
    expect(sent).not.toContain('"maximum":')
    expect(sent).toContain('maximum: 100')
  })

  it.each([
    ['minimal', 'low'],
    ['low', 'low'],
    ['medium', 'medium'],
    ['high', 'high'],
  ])('knows the effort %s as %s', async (effort, sent) => {
    const { call } = await play({ text: '{}' }, { parameters: { effort } })
    expect(call?.body.output_config).toMatchObject({ effort: sent })
  })

  it('counts what was written to the cache as input', async () => {
    const { answer } = await play({
      raw: [
        'event: message_start\ndata: {"type":"message_start","message":{"model":"claude-x","usage":{"input_tokens":5,"cache_read_input_tokens":100,"cache_creation_input_tokens":20,"output_tokens":1}}}',
        'event: content_block_delta\ndata: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Yes"}}',
        'event: message_delta\ndata: {"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"input_tokens":null,"output_tokens":9}}',
        'event: message_stop\ndata: {"type":"message_stop"}',
        '',
      ].join('\n\n'),
    })
    expect(answer).toMatchObject({
      modelVersion: 'claude-x',
      usage: { inputTokens: 125, outputTokens: 9, cachedInputTokens: 100 },
    })
  })

  it.each([
    ['max_tokens', 'length'],
    ['model_context_window_exceeded', 'length'],
    ['pause_turn', 'other'],
  ])('knows the stop reason %s as %s', async (reason, finish) => {
    const raw = [
      'event: content_block_delta\ndata: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Yes"}}',
      `event: message_delta\ndata: {"type":"message_delta","delta":{"stop_reason":"${reason}"}}`,
      '',
    ].join('\n\n')
    expect((await play({ raw })).answer).toMatchObject({ finish, usage: null })
  })

  it('fails for good when credit ends in mid-stream', async () => {
    const { error } = await play({
      text: 'Yes',
      streamError: { status: 402, type: 'billing_error', message: 'Pay' },
    })
    expect(error).toMatchObject({
      code: 'no-credit',
      message: 'Acme has no credit or quota left for this key.',
    })
  })
})
