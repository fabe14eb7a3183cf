import { fillSchema } from './fill-schema.ts'
import type { Answer, ModelCall, Script } from './script.ts'

/**
 * A scripted voter that sees only the rendered prompt and the schema: it votes for the option with this text (or the one
 * that a function picks), and abstains if no such option is on its ballot paper. `fields` replace fields of its answer;
 * `script` says how the answer is sent. Asked for something else than a ballot (a review), it fills in the schema.
 */
export function defaultVoter(
  choice: string | ((call: ModelCall) => string),
  fields: Record<string, unknown> | ((call: ModelCall) => Record<string, unknown>) = {},
  script: Omit<Script, 'text'> = {},
): Answer {
  return (call) => {
    const option = typeof choice === 'string' ? choice : choice(call)
    const vote = labelOf(call, option) ?? 'abstain'
    const given = {
      reasoning: `I vote ${option}. What is known speaks for it, and what speaks against it weighs less.`,
      gist: `${option}, on balance.`,
      vote,
      ...(typeof fields === 'function' ? fields(call) : fields),
    }
    return { ...script, text: JSON.stringify(fillSchema(call.schema ?? { type: 'object' }, given)) }
  }
}

/** The options on a call's ballot paper, as it labels them: lines such as `A: Yes`. */
function optionsIn(call: Pick<ModelCall, 'system' | 'user'>): { label: string; text: string }[] {
  const labels = new Map<string, string>()
  for (const [, label = '', text = ''] of `${call.system}\n${call.user}`.matchAll(
    /^([A-Z]|\d{1,2}): (.+)$/gm,
  ))
    if (!labels.has(label)) labels.set(label, text.trim())
  return [...labels].map(([label, text]) => ({ label, text }))
}

function labelOf(call: ModelCall, text: string): string | undefined {
  return optionsIn(call).find((option) => option.text === text)?.label
}
