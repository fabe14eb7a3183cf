import { singleLine } from '../text.ts'

/** Characters outside every script that can carry text no reader sees: tags and variation selectors. */
const smuggling = /[\u{E0000}-\u{E007F}]|[\u{E0100}-\u{E01EF}]/gu

/**
 * Words of a model, made safe to stand in another's prompt: one visible line, so that nothing of it begins a line, and
 * without angle brackets (full-width ones instead), so that no delimiter, tag or chat-template token can be formed.
 */
export function escapeWords(words: string): string {
  return singleLine(words.replace(smuggling, '')).replaceAll('<', '＜').replaceAll('>', '＞')
}

/** The delimiters of quoted data: unguessable by their token, and told to the reader beforehand. */
export function delimiters(name: string, token: string): { open: string; close: string } {
  return { open: `<${name}-${token}>`, close: `</${name}-${token}>` }
}

/** Text between delimiters, each on a line of its own; the token itself is taken out of the text. */
export function fence(name: string, token: string, text: string): string {
  const { open, close } = delimiters(name, token)
  return [open, text.replaceAll(token, ''), close].join('\n')
}
