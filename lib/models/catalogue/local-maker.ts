import { type MakerId, makers } from './makers.ts'

const families: readonly [RegExp, MakerId][] = [
  [/^gpt-oss/, 'openai'],
  [/deepseek/, 'deepseek'],
  [/^(code)?llama/, 'meta'],
  [/^(qwen|qwq)/, 'alibaba'],
  [/^(mi[sx]tral|ministral|magistral|devstral|codestral|mathstral)/, 'mistral'],
  [/^(code)?gemma/, 'google'],
  [/^phi/, 'microsoft'],
  [/^(command|aya)/, 'cohere'],
  [/^granite/, 'ibm'],
  [/^kimi/, 'moonshot'],
  [/^grok/, 'xai'],
]

/** The maker's name of a local model, told by the family that its name begins with; `Local` where it says nothing. */
export function localMaker(wireName: string): string {
  const name = wireName.slice(wireName.lastIndexOf('/') + 1).toLowerCase()
  return makers[families.find(([family]) => family.test(name))?.[1] ?? 'unknown']
}
