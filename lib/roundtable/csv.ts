/** A text that a spreadsheet would take for a formula, also behind blanks. */
const formula = /^[\s\0]*[=+\-@\t\r|＝＋－＠]/u
/**
 * Where a spreadsheet that separates fields by semicolons or tabs, as many a locale has it, would begin a field inside a
 * text of ours, and take it for a formula. It knows our quotes for such only at the beginning of what it holds for a
 * field, so that they keep neither a semicolon nor the end of a line in the text. The run is taken whole, from its first
 * character on, so that a long one takes no longer than its length.
 */
const innerFormula = /(?<![;\s\0"])[;\s\0"]+(?=[=+\-@|＝＋－＠])/gu

type Value = string | number | boolean | null

/**
 * Rows as CSV (RFC 4180, lines end with CRLF). A text that could be taken for a formula gets an apostrophe before it, as
 * spreadsheets have it; so does what could within a text, at the price of apostrophes in its lists (the document has it
 * word for word). Null is an empty field.
 */
export function csvOf(rows: readonly (readonly Value[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')
}

function field(value: Value): string {
  if (typeof value !== 'string') return value === null ? '' : String(value)
  const inner = value.replace(innerFormula, (run) => (/[;\t\r\n]/.test(run) ? `${run}'` : run))
  const text = formula.test(value) ? `'${inner}` : inner
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
