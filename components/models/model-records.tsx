import type { ModelRecord } from '../../lib/store/model-record.ts'
import { modelsText } from '../text/models.ts'
import { ButtonLink } from '../ui/button.tsx'
import { RecordTable } from './record-table.tsx'

interface ModelRecordsProps {
  models: ModelRecord[]
  /** Those of scripted panelists, who are no models. */
  scripted: ModelRecord[]
}

/** What models did, and apart from them what scripted panelists did. */
export function ModelRecords({ models, scripted }: ModelRecordsProps) {
  const text = modelsText
  if (models.length + scripted.length === 0) {
    return (
      <div className="border-t border-line py-8">
        <p className="text-soft">{text.empty}</p>
        <ButtonLink className="mt-4" href="/">
          {text.ask}
        </ButtonLink>
      </div>
    )
  }
  return (
    <>
      {models.length > 0 && <RecordTable records={models} caption={text.caption} />}
      {scripted.length > 0 && (
        <section className="mt-12" aria-labelledby="scripted">
          <h2 id="scripted" className="text-2xl leading-tight">
            {text.scripted.title}
          </h2>
          <p className="mt-1 mb-4 text-soft">{text.scripted.about}</p>
          <RecordTable records={scripted} caption={text.scripted.caption} />
        </section>
      )}
      <div className="mt-8 max-w-measure text-[0.88rem] text-soft">
        {text.notes.map((note) => (
          <p key={note} className="mt-2">
            {note}
          </p>
        ))}
      </div>
    </>
  )
}
