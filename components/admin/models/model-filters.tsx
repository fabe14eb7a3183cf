import { adminModelsText } from '../../text/admin-models.ts'
import type { ModelFilter, ModelState } from './find-lines.ts'
import type { ModelLine } from './model-line.ts'

interface ModelFiltersProps {
  lines: ModelLine[]
  filter: ModelFilter
  onChange: (change: Partial<ModelFilter>) => void
}

/** The id of the search, to which the focus can go. */
export const modelSearchId = 'model-search'

/** Narrows the list down as one types. */
export function ModelFilters({ lines, filter, onChange }: ModelFiltersProps) {
  const text = adminModelsText
  const connections = new Map(lines.map(({ connection }) => [connection.id, connection.name]))
  return (
    <search className="flex flex-wrap gap-2">
      <input
        id={modelSearchId}
        type="search"
        className="input min-w-64 flex-[3]"
        value={filter.search}
        placeholder={text.search}
        aria-label={text.search}
        onChange={({ target }) => onChange({ search: target.value })}
      />
      <select
        className="input w-auto min-w-40 flex-1"
        value={filter.connection}
        aria-label={text.connection}
        onChange={({ target }) => onChange({ connection: target.value })}
      >
        <option value="">{text.anyConnection}</option>
        {[...connections].map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <select
        className="input w-auto min-w-36 flex-1"
        value={filter.state}
        aria-label={text.state}
        onChange={({ target }) => onChange({ state: target.value as ModelState })}
      >
        {(Object.keys(text.states) as ModelState[]).map((state) => (
          <option key={state} value={state}>
            {text.states[state]}
          </option>
        ))}
      </select>
    </search>
  )
}
