import type { Metadata } from 'next'
import { ModelRecords } from '../../components/models/model-records.tsx'
import { modelsText } from '../../components/text/models.ts'
import { readModelRecords } from '../../lib/http/read-model-records.ts'

export const metadata: Metadata = { title: modelsText.title, description: modelsText.about }

export default async function ModelsPage() {
  const records = await readModelRecords()
  return (
    <div className="page pt-10">
      <h1 className="text-4xl leading-tight">{modelsText.title}</h1>
      <p className="mt-1 mb-8 max-w-measure text-soft">{modelsText.about}</p>
      <ModelRecords {...records} />
    </div>
  )
}
