/** Rows as a table in Markdown, the first row its head; the first column stands left, the others right. */
export function table(rows: string[][]): string {
  const [head = []] = rows
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  const [first, ...others] = rows.map((row) =>
    line(
      widths.map((width, column) => {
        const cell = row[column] ?? ''
        return column === 0 ? cell.padEnd(width) : cell.padStart(width)
      }),
    ),
  )
  const rule = line(
    widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)),
  )
  return [first, rule, ...others].join('\n')
}

/** A figure beside its target, with a mark where it is missed. */
export function against(figure: number, target: number, digits = 0, unit = ''): string[] {
  const missed = figure > target
  return [`${figure.toFixed(digits)}${unit}`, `≤ ${target}${unit}`, missed ? 'MISSED' : 'met']
}
