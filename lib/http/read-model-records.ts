import { runtime } from '../runtime.ts'
import type { ModelRecord } from '../store/model-record.ts'

/** What models did in this house, and apart from them scripted panelists, under the names that they have today. */
export async function readModelRecords(): Promise<{ models: ModelRecord[]; scripted: ModelRecord[] }> {
  const { store, models } = runtime()
  const [records, entries] = await Promise.all([store.modelRecords(), models.entries()])
  const known = new Map(entries.map((entry) => [entry.id, entry]))
  const named = records.map((record) => {
    const { name, maker } = known.get(record.model) ?? record
    return { ...record, name, maker }
  })
  const isScripted = ({ model }: ModelRecord) => known.get(model)?.rehearsal ?? false
  return {
    models: named.filter((record) => !isScripted(record)),
    scripted: named.filter(isScripted),
  }
}
