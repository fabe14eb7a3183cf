import { mannersOf } from './openai-manners.ts'
import { event, type Frames, type Told } from './server-sent-events.ts'

const finishes = { stop: 'stop', length: 'length', refusal: 'content_filter' }

export function openaiFrames(told: Told): Frames {
  const { model, finish, refusal } = told
  const manners = mannersOf(told)
  const envelope = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1_767_225_600, model }
  const chunk = (delta: object, rest: object = {}, choice: object = { finish_reason: null }) =>
    event({ ...envelope, choices: [{ index: 0, delta, ...choice }], ...rest })
  const { usage } = manners
  return {
    open: () => `${manners.comment}${chunk({ role: 'assistant', content: '' })}`,
    thinking: (text) => chunk({ [manners.thinkingField]: text }),
    text: (text) => chunk({ content: text }),
    close: () =>
      [
        refusal ? chunk({ refusal }) : '',
        chunk(manners.lastDelta, manners.sources, {
          finish_reason: refusal ? 'stop' : finishes[finish],
          ...(usage && manners.usageInChoice && { usage }),
        }),
        usage && !manners.usageInChoice ? event({ ...envelope, choices: [], usage }) : '',
        event('[DONE]'),
      ].join(''),
    error: ({ status, type, message }) => event({ error: { code: status, type, message } }),
  }
}
