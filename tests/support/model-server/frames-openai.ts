import { event, type Frames, type Told } from './server-sent-events.ts'

const finishes = { stop: 'stop', length: 'length', refusal: 'content_filter' }

export function openaiFrames({ model, finish, refusal, usage, citations }: Told): Frames {
  const chunk = (delta: object, rest: object = {}, finishReason: string | null = null) =>
    event({
      id: 'chatcmpl-1',
      object: 'chat.completion.chunk',
      created: 1_767_225_600,
      model,
      choices: [{ index: 0, delta, finish_reason: finishReason }],
      ...rest,
    })
  const sources = citations.length > 0 && {
    citations: citations.map(({ url }) => url),
    search_results: citations,
  }
  const counted = usage && {
    prompt_tokens: usage.input,
    completion_tokens: usage.output,
    total_tokens: usage.input + usage.output,
    completion_tokens_details: { reasoning_tokens: usage.reasoning },
    prompt_tokens_details: { cached_tokens: usage.cached },
  }
  return {
    open: () => chunk({ role: 'assistant', content: '' }),
    thinking: (text) => chunk({ reasoning_content: text }),
    text: (text) => chunk({ content: text }),
    close: () =>
      [
        refusal ? chunk({ refusal }) : '',
        chunk({}, sources || {}, refusal ? 'stop' : finishes[finish]),
        counted
          ? event({ id: 'chatcmpl-1', object: 'chat.completion.chunk', model, choices: [], usage: counted })
          : '',
        event('[DONE]'),
      ].join(''),
    error: ({ status, type, message }) => event({ error: { code: status, type, message } }),
  }
}
