/** A text that a spreadsheet would take for a formula, also behind blanks. */
const formula = /^[\s\0]*[=+\-@\t\r|＝＋－＠]/u

type Value = string | number | boolean | null

/**
 * Rows as CSV (RFC 4180, lines end with CRLF). A text that could be taken for a formula gets an apostrophe before it, as
 * spreadsheets have it; null is an empty field.
 */
export function csvOf(rows: readonly (readonly Value[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')
}

function field(value: Value): string {
  if (typeof value !== 'string') return value === null ? '' : String(value)
  const text = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
