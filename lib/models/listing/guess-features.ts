import { presetIdOf } from '../catalogue/presets.ts'
import type { ConnectionKind, ModelFeatures } from '../models.ts'

/** Connections whose models follow a JSON schema by themselves, as far as their makers' references say. */
const structured = new Set(['openai', 'xai', 'mistral', 'ollama', 'lm-studio', 'vllm'])
const thinking =
  /(^|\/)(o[134](-|$)|gpt-5|gpt-oss|claude-(opus|sonnet|haiku)-[4-9]|gemini-(2\.5|[3-9])|grok-[4-9]|kimi-k2|qwq|magistral)|think|reason|deepseek-(r|v[4-9])/i
const searching = /(^|\/)sonar|:online$/i

/** What a model can do, told by its connection and name; an admin may know better. */
export function guessFeatures(
  connection: { id: string; kind: ConnectionKind },
  wireName: string,
): ModelFeatures {
  const { id, kind } = connection
  return {
    structuredOutput: kind !== 'openai' || structured.has(presetIdOf(id)),
    search: searching.test(wireName),
    reasoning: thinking.test(wireName),
  }
}
