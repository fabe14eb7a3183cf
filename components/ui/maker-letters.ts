/** Two letters and a hue (degrees) for each maker that the catalogue knows, kept apart from each other. */
const known: Record<string, [letters: string, hue: number]> = {
  OpenAI: ['OA', 165],
  Anthropic: ['An', 45],
  Google: ['Go', 250],
  xAI: ['xA', 300],
  Moonshot: ['Mo', 275],
  Perplexity: ['Px', 200],
  Mistral: ['Mi', 65],
  DeepSeek: ['DS', 230],
  Meta: ['Me', 255],
  Alibaba: ['Al', 30],
  Cohere: ['Co', 345],
  Microsoft: ['MS', 130],
  IBM: ['IB', 215],
  Rehearsal: ['Re', 90],
}

/** The letters and the hue of a maker's mark; of one that nobody knows both follow from its name. */
export function makerMark(maker: string): { letters: string; hue: number } {
  const [letters, hue] = Object.hasOwn(known, maker) ? (known[maker] ?? []) : []
  return { letters: letters ?? lettersOf(maker), hue: hue ?? hueOf(maker) }
}

function lettersOf(maker: string): string {
  const words = maker.match(/[\p{L}\p{N}]+/gu) ?? []
  const [first = '?', second] = words
  const characters = second ? [Array.from(first)[0], Array.from(second)[0]] : Array.from(first).slice(0, 2)
  return characters.join('')
}

function hueOf(maker: string): number {
  return Array.from(maker).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7)
}
