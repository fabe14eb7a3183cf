import type { AuditEntry } from '../../lib/store/audit-store.ts'
import { auditText } from '../text/admin-audit.ts'

/** One thing that an admin did. */
export function AuditRow({ entry }: { entry: AuditEntry }) {
  const details = flat(entry.details)
  return (
    <tr className="border-t border-line align-baseline max-sm:grid max-sm:py-2.5 sm:[&>td]:py-2.5 sm:[&>td]:pe-5">
      <td className="text-[0.85rem] whitespace-nowrap text-soft tabular-nums">
        <time dateTime={entry.at}>{auditText.time(entry.at)}</time>
      </td>
      <td>{auditText.actions[entry.action] ?? entry.action}</td>
      <td className="max-w-64 min-w-0 [overflow-wrap:anywhere]">
        <bdi>{entry.subject}</bdi>
      </td>
      <td className="max-w-96 min-w-0 text-[0.85rem] text-soft [overflow-wrap:anywhere]">
        {details.map(([name, value]) => (
          <span key={name} className="me-3 inline-block">
            {name} <bdi className="text-ink">{value}</bdi>
          </span>
        ))}
      </td>
      <td className="text-[0.85rem] whitespace-nowrap text-soft">{auditText.actors[entry.by]}</td>
    </tr>
  )
}

/** Every value with the names that lead to it, as in `prices.inputPerMillion`. */
function flat(details: object, before = ''): [name: string, value: string][] {
  return Object.entries(details).flatMap(([name, value]): [string, string][] => {
    if (typeof value === 'object' && value !== null) return flat(value, `${before}${name}.`)
    return [[`${before}${name}`, String(value ?? '–')]]
  })
}
