/** A text that a spreadsheet would take for a formula, also behind blanks. */
const formula = /^[\s\0]*[=+\-@\t\r|＝＋－＠]/u

/**
 * Rows as CSV (RFC 4180, lines end with CRLF). A text that could be taken for a formula gets an apostrophe before it, as
 * spreadsheets have it; null is an empty field.
 */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')
}

function field(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
