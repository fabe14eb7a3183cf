/** Parts of a Markdown text, each a block of its own; what is empty falls away. */
export type Blocks = (string | null | undefined | false)[]

/** Blocks with an empty line between them. */
export function joinBlocks(blocks: Blocks): string {
  return blocks.filter((block): block is string => typeof block === 'string' && block !== '').join('\n\n')
}

/** A list; empty without items. */
export function bulletList(items: string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}
