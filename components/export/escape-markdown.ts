import { visible } from '../../lib/roundtable/text.ts'

/** Everything that ends a line somewhere. */
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u
/** What readers of Markdown make a link of by itself; a quotation mark is no part of a mail address. */
const address =
  /(?:[a-z][a-z0-9+.-]{0,30}:\/\/|www\.|mailto:|xmpp:)[^\s<>]+|[^\s<>@"“”«»„]{1,64}@[^\s<>"“”«»„]+/giu
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Words of others on one line of Markdown: they read as they were written and are never markup, link, image or HTML. */
export function inlineMarkdown(text: string): string {
  return escapeLine(visible(text).replace(/\s+/gu, ' ').trim())
}

/** Words of others as lines of Markdown: their line breaks and paragraphs stay, everything else is text. */
export function blockMarkdown(text: string): string {
  const lines = visible(text.split(lineEnd).join('\n'))
    .split('\n')
    .map((line) => escapeLine(line.replace(/\s+/gu, ' ').trim()))
  return lines
    .map((line, index) => (line !== '' && lines[index + 1] ? `${line}\\` : line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The same as a quotation. */
export function quotedMarkdown(text: string): string {
  return blockMarkdown(text)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
}

function escapeLine(line: string): string {
  let escaped = ''
  let from = 0
  for (const match of line.matchAll(address)) {
    escaped += escapeText(line.slice(from, match.index)) + codeSpan(match[0])
    from = match.index + match[0].length
  }
  return escapeLineStart(escaped + escapeText(line.slice(from)))
}

function escapeText(text: string): string {
  return text
    .replace(/[\\`*_[\]{}|~$^]/g, '\\$&')
    .replace(/[&<>]/g, (character) => entities[character] ?? character)
}

/** What opens a heading, a list, a rule, a table or a code block where a line begins with it, and what closes a heading. */
function escapeLineStart(line: string): string {
  return line
    .replace(/^([#+\-=:])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/#(?=#*$)/g, '\\#')
}

/** An address as code: no reader makes a link of it, and it can still be copied. */
function codeSpan(text: string): string {
  const runs = text.match(/`+/g) ?? []
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1)
  const inner = text.startsWith('`') || text.endsWith('`') ? ` ${text} ` : text
  return `${fence}${inner}${fence}`
}
