import type { ModelRecord } from '../../lib/store/model-record.ts'
import { modelsText } from '../text/models.ts'
import { RecordRow } from './record-row.tsx'

/** A table of models and what they did; on a narrow screen one block for each. */
export function RecordTable({ records, caption }: { records: ModelRecord[]; caption: string }) {
  return (
    <table className="record-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {Object.entries(modelsText.columns).map(([column, name]) => (
            <th key={column} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <RecordRow key={record.model} record={record} />
        ))}
      </tbody>
    </table>
  )
}
