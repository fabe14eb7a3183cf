import { defaultVoter } from './model-server/default-voter.ts'
import type { Answer, ModelCall, Script } from './model-server/script.ts'

export type Kind = 'first' | 'exchange' | 'review'

/** What a call asks for, told by the schema of its answer. */
export function kindOf(call: ModelCall): Kind {
  const properties = (call.schema?.properties ?? {}) as Record<string, unknown>
  if ('headline' in properties) return 'review'
  return 'persuadedBy' in properties ? 'exchange' : 'first'
}

/** A statement that an exchange prompt shows, by its label. */
export function shownStatements(call: ModelCall): { label: string; vote: string; text: string }[] {
  const found = call.user.matchAll(/^(S\d+) \(.*?\) (?:votes \S+: (.+)|abstains)\nReasoning: (.+)$/gm)
  return [...found].map(([, label = '', vote = 'abstain', text = '']) => ({ label, vote, text }))
}

/** Votes of a panel by provider, one for each round: `openai: ['Yes', 'No']`; the last counts for later rounds. */
export type Votes = Record<string, string | string[]>

/**
 * A scripted table: every provider votes as told, reasons in words of its own, and the reviewer fills in its schema.
 * `override` may answer a call otherwise.
 */
export function panelVoter(
  votes: Votes,
  override: (call: ModelCall, kind: Kind) => Script | null | undefined | Promise<Script | null> = () => null,
  script: Omit<Script, 'text'> = {},
): Answer {
  return async (call) => {
    const kind = kindOf(call)
    const other = await override(call, kind)
    if (other) return other
    if (kind === 'review') return defaultVoter('', plainReview, script)(call)
    const told = [votes[call.provider ?? ''] ?? 'No'].flat()
    const choice = (kind === 'first' ? told[0] : told.at(-1)) ?? 'No'
    const reasoning = `Seen from where ${letters(call.provider)} stands, the case for ${choice} weighs more than all that speaks against it.`
    return defaultVoter(choice, { reasoning }, script)(call)
  }
}

/** Fields of a review that can be used. */
export const plainReview = {
  headline: 'The table weighed the question and came to its answer.',
  narrative: ['Each seat gave its reasons.', 'What they said is told above.'],
}

/** A provider's stand-in in a text that must not give its name away. */
function letters(provider: string | null): string {
  return `place ${[...(provider ?? '')].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)}`
}
