import { event, type Frames, type Told } from './server-sent-events.ts'

const finishes = { stop: 'STOP', length: 'MAX_TOKENS', refusal: 'SAFETY' }

export function geminiFrames({ model, finish, refusal, usage }: Told): Frames {
  const content = (part: object) =>
    event({ candidates: [{ content: { role: 'model', parts: [part] }, index: 0 }], modelVersion: model })
  const usageMetadata = usage && {
    promptTokenCount: usage.input,
    candidatesTokenCount: usage.output - usage.reasoning,
    thoughtsTokenCount: usage.reasoning,
    cachedContentTokenCount: usage.cached,
    totalTokenCount: usage.input + usage.output,
  }
  return {
    open: () => '',
    thinking: (text) => content({ text, thought: true }),
    text: (text) => content({ text }),
    close: () =>
      event({
        ...(refusal
          ? { promptFeedback: { blockReason: 'SAFETY', blockReasonMessage: refusal } }
          : { candidates: [{ index: 0, finishReason: finishes[finish] }] }),
        modelVersion: model,
        usageMetadata,
      }),
    error: ({ status, type, message }) => event({ error: { code: status, status: type, message } }),
  }
}
