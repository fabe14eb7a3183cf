import { inlineMarkdown } from './escape-markdown.ts'

/** A link of Markdown, where its address is one of the web; else the words alone. */
export function markdownLink(words: string, address: string | null): string {
  if (address === null || !/^https?:\/\//i.test(address) || !URL.canParse(address))
    return inlineMarkdown(words)
  const safe = new URL(address).href.replace(/[()<>\\\s[\]`|]/g, (character) => percentEncoded(character))
  return `[${inlineMarkdown(words)}](${safe})`
}

function percentEncoded(character: string): string {
  return `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`
}
