/** What Markdown looks for a partner of; a parser's work grows with the square of their number. */
const signs = /[*_~`<>[\]|!]/g
const mostSigns = 1_000
/** A line that opens more quotations and lists within each other than any prose: each is one more call on the stack. */
const deepLine = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){17,}/m

/**
 * Whether a text asks more of a parser of Markdown than what people write: thousands of brackets, or quotations thousands
 * deep. A page would take seconds for it, or break.
 */
export function overwhelmsMarkdown(text: string): boolean {
  return (text.match(signs)?.length ?? 0) > mostSigns || deepLine.test(text)
}
