/** Who trains models: the name that people read, and two letters for where a name has no room. */
export const makers = {
  anthropic: { name: 'Anthropic', initials: 'AN' },
  alibaba: { name: 'Alibaba', initials: 'AL' },
  cohere: { name: 'Cohere', initials: 'CO' },
  deepseek: { name: 'DeepSeek', initials: 'DS' },
  google: { name: 'Google', initials: 'GO' },
  ibm: { name: 'IBM', initials: 'IB' },
  meta: { name: 'Meta', initials: 'ME' },
  microsoft: { name: 'Microsoft', initials: 'MS' },
  mistral: { name: 'Mistral', initials: 'MI' },
  moonshot: { name: 'Moonshot', initials: 'MO' },
  openai: { name: 'OpenAI', initials: 'OA' },
  perplexity: { name: 'Perplexity', initials: 'PX' },
  rehearsal: { name: 'Rehearsal', initials: 'RE' },
  unknown: { name: 'Local', initials: 'LO' },
  xai: { name: 'xAI', initials: 'XA' },
} as const

export type MakerId = keyof typeof makers

const initialsByName = new Map<string, string>(Object.values(makers).map(({ name, initials }) => [name, initials]))

/** The two letters of a maker by its name; of one we do not know, its first two letters or digits. */
export function makerInitials(name: string): string {
  const [first = '·', second = ''] = name.match(/[\p{L}\p{N}]/gu) ?? []
  return initialsByName.get(name) ?? (first + second).toUpperCase()
}
