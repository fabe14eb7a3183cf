// Where no space divides words none follows a bullet or a number either.
const bullet = /^(?:[-*+•·–—▪◦●]\s+|[・●■◆]\s*(?=\S))/
const checkbox = /^\[[ xX]?\]\s+/
const counter =
  /^(?:(?:\(?\p{Nd}{1,2}[.):]|\(?[a-zA-Z][.)])\s+|（?\p{Nd}{1,2}[．）、]\s*(?=[^\s\p{Nd}])|[①-⑳]\s*(?=\S))/u

/**
 * The options in a pasted text: one a line, without bullets; a single line is cut at tabs, semicolons, commas, or
 * slashes between spaces. Numbers and letters go only when every line has one, since an option may begin with a number.
 * Repeats and empty lines are dropped.
 */
export function pasteList(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n|\u2028/).filter((line) => line.trim() !== '')
  const parts = lines.length === 1 ? splitLine(lines[0] ?? '') : lines
  const items = parts.map((part) => part.trim().replace(bullet, '').replace(checkbox, '').trim())
  const counted = items.length > 1 && items.every((item) => counter.test(item))
  const options = items.map((item) => (counted ? item.replace(counter, '').trim() : item))
  return [...new Set(options.filter((option) => option !== ''))]
}

function splitLine(line: string): string[] {
  for (const separator of [/\t/, /[;；]/, /[,，、]/, /\s[/|]\s/]) {
    const parts = line.split(separator)
    if (parts.length > 1) return parts
  }
  return [line]
}
