import { anthropicFrames } from './frames-anthropic.ts'
import { geminiFrames } from './frames-gemini.ts'
import { openaiFrames } from './frames-openai.ts'
import type { ModelCall, Protocol, Script } from './script.ts'
import type { Frames, Told } from './server-sent-events.ts'

const framesOf: Record<Protocol, (told: Told) => Frames> = {
  openai: openaiFrames,
  anthropic: anthropicFrames,
  gemini: geminiFrames,
}

export function framesFor(call: ModelCall, script: Script): Frames {
  const reasoning = Math.ceil((script.thinking ?? '').length / 4)
  const counted = {
    input: Math.ceil((call.system + call.user).length / 4),
    output: Math.ceil((script.text ?? '').length / 4) + reasoning,
    reasoning,
    cached: 0,
  }
  return framesOf[call.protocol]({
    provider: call.provider,
    model: script.modelVersion ?? `${call.model}-2026-01-01`,
    finish: script.finish ?? (script.refusal === undefined ? 'stop' : 'refusal'),
    refusal: script.refusal,
    usage: script.usage === null ? null : { ...counted, ...script.usage },
    citations: script.citations ?? [],
  })
}
