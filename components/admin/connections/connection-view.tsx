import { adminConnectionsText } from '../../text/admin-connections.ts'
import { AdminSection } from '../admin-section.tsx'
import type { Connection } from './connection.ts'
import { ConnectionFacts } from './connection-facts.tsx'
import { ConnectionForm } from './connection-form.tsx'
import { ConnectionState } from './connection-state.tsx'
import { ConnectionTest } from './connection-test.tsx'
import { ImportModels } from './import-models.tsx'
import { RemoveConnection } from './remove-connection.tsx'

interface ConnectionViewProps {
  connection: Connection
  models: { wireName: string; name: string }[]
}

/** A connection from near: how it fares, a test, its models, and its settings where they are kept here. */
export function ConnectionView({ connection, models }: ConnectionViewProps) {
  const text = adminConnectionsText
  const { id, kind, source } = connection
  const of = `connection=${encodeURIComponent(id)}`
  return (
    <>
      <ConnectionFacts connection={connection} />
      <ConnectionState connection={connection} />
      {kind === 'rehearsal' && <p className="mt-2">{text.builtIn}</p>}
      {kind !== 'rehearsal' && (
        <AdminSection title={text.test.title} about={text.test.about}>
          <ConnectionTest id={id} models={models} />
        </AdminSection>
      )}
      <AdminSection title={text.import.title} about={text.import.has(models.length)}>
        <p className="flex flex-wrap gap-x-4">
          {models.length > 0 && (
            <a className="link" href={`/admin/models?${of}`}>
              {text.import.see}
            </a>
          )}
          {kind !== 'rehearsal' && (
            <a className="link" href={`/admin/models/new?${of}`}>
              {text.import.byHand}
            </a>
          )}
        </p>
        {kind !== 'rehearsal' && <ImportModels id={id} />}
      </AdminSection>
      {source === 'admin' && (
        <>
          <AdminSection title={text.form.title}>
            <ConnectionForm connection={connection} />
          </AdminSection>
          <AdminSection title={text.remove.title} about={text.remove.about}>
            <RemoveConnection connection={connection} models={models.map(({ name }) => name)} />
          </AdminSection>
        </>
      )}
      {source === 'environment' && (
        <AdminSection title={text.form.title}>
          <p className="max-w-measure">{text.readOnly}</p>
        </AdminSection>
      )}
    </>
  )
}
