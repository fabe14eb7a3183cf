import { reviewSchema } from '../../../lib/roundtable/prompts/review-schema.ts'
import { turnSchema } from '../../../lib/roundtable/prompts/turn-schema.ts'

/** The schema that the words of a prompt ask for, where a request carries none of its own; null for other prompts. */
export function schemaInPrompt(system: string, user: string): Record<string, unknown> | null {
  const labels = [...`${system}\n${user}`.matchAll(/^([A-Z]|\d{1,2}): .+$/gm)].map(([, label = '']) => label)
  const options = [...new Set(labels)]
  if (system.includes('\n- headline:')) return reviewSchema(options).schema
  if (!system.includes('\n- vote:')) return null
  const statements = [...user.matchAll(/^(S\d+) \(/gm)].map(([, label = '']) => label)
  return turnSchema(options, system.includes('\n- opposingCase:') ? statements : null).schema
}
