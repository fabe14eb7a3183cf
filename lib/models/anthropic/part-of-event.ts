import type { AnswerPart } from '../answer/answer-part.ts'
import type { EventUsage, MessageEvent } from './event-schema.ts'
import { finishOf } from './finish-reason.ts'
import { usageOf } from './usage.ts'

/** What an event of a message's stream adds to the answer. `usage` is what all events so far have said of it. */
export function partOfEvent(event: MessageEvent, usage: EventUsage): AnswerPart {
  const { type, delta, message } = event
  if (type === 'message_start') return message?.model ? { modelVersion: message.model } : {}
  if (type === 'content_block_delta')
    return delta?.type === 'text_delta' && delta.text ? { text: delta.text } : {}
  if (type !== 'message_delta' || !delta?.stop_reason) return {}
  const finish = finishOf(delta.stop_reason)
  const refusal = finish === 'refusal' ? (delta.stop_details?.explanation ?? '') : null
  return {
    finish,
    ...(refusal !== null && { refusal }),
    // The count that the start of a message gives is of its first token; only this event knows the whole.
    ...(event.usage?.output_tokens != null && { usage: usageOf(usage) }),
  }
}
