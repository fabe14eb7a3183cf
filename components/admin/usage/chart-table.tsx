import { adminUsageText } from '../../text/admin-usage.ts'

interface ChartTableProps {
  caption: string
  /** The first names the rows. */
  heads: string[]
  rows: { key: string; name: string; cells: string[] }[]
}

/** The numbers of a chart, folded away until asked for. */
export function ChartTable({ caption, heads, rows }: ChartTableProps) {
  if (rows.length === 0) return null
  return (
    <details className="mt-2">
      <summary className="w-fit text-[0.88rem] text-soft">{adminUsageText.asTable}</summary>
      <table className="figure-table mt-2">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row" className="whitespace-nowrap">
                {name}
              </th>
              {cells.map((cell, index) => (
                <td key={heads[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
