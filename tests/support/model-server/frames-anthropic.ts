import { event, type Frames, type Told } from './server-sent-events.ts'

const finishes = { stop: 'end_turn', length: 'max_tokens', refusal: 'refusal' }

export function anthropicFrames({ model, finish, refusal, usage }: Told): Frames {
  const named = (type: string, data: object = {}) => event({ type, ...data }, type)
  const delta = (part: object) => named('content_block_delta', { index: 0, delta: part })
  const input = usage && {
    input_tokens: usage.input - usage.cached,
    cache_read_input_tokens: usage.cached,
    cache_creation_input_tokens: 0,
    output_tokens: 1,
  }
  const output = usage && {
    output_tokens: usage.output,
    output_tokens_details: { thinking_tokens: usage.reasoning },
  }
  const message = { id: 'msg_1', type: 'message', role: 'assistant', content: [], model, stop_reason: null }
  return {
    open: () =>
      [
        named('message_start', { message: { ...message, usage: input } }),
        named('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
        named('ping'),
      ].join(''),
    thinking: (text) => delta({ type: 'thinking_delta', thinking: text }),
    text: (text) => delta({ type: 'text_delta', text }),
    close: () =>
      [
        named('content_block_stop', { index: 0 }),
        named('message_delta', {
          delta: {
            stop_reason: finishes[finish],
            ...(refusal && { stop_details: { type: 'refusal', category: null, explanation: refusal } }),
          },
          usage: output,
        }),
        named('message_stop'),
      ].join(''),
    error: ({ type, message: reason }) => named('error', { error: { type, message: reason } }),
  }
}
