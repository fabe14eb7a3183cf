import type { AuditEntry } from '../../lib/store/audit-store.ts'
import { auditText } from '../text/admin-audit.ts'
import { AuditRow } from './audit-row.tsx'

const columns = [auditText.when, auditText.action, auditText.subject, auditText.details, auditText.by]

/** The audit log; on a narrow screen each entry is a block of its own. */
export function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  return (
    <table className="w-full text-[0.92rem] max-sm:block">
      <caption className="sr-only">{auditText.list}</caption>
      <thead className="text-start text-[0.8rem] text-soft max-sm:sr-only">
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col" className="pe-5 pb-2 text-start font-semibold">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {entries.map((entry) => (
          <AuditRow key={entry.id} entry={entry} />
        ))}
      </tbody>
    </table>
  )
}
