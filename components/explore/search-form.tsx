import type { Label } from '../../lib/roundtable/debate.ts'
import { exploreText } from '../text/explore.ts'
import { FilterChoice } from './filter-choice.tsx'
import { FilterForm } from './filter-form.tsx'
import { isSearch, type ListQuery } from './list-query.ts'

interface SearchFormProps {
  path: string
  query: ListQuery
  models: { id: string; name: string; connection: { name: string } }[]
}

/** The search of Explore and of Your debates. */
export function SearchForm({ path, query, models }: SearchFormProps) {
  const text = exploreText
  const { model } = query
  const labels = Object.keys(text.labels) as Label[]
  // A model may have left the catalogue and still be asked for.
  const unknown = model !== null && !models.some(({ id }) => id === model) ? [model] : []
  return (
    <FilterForm
      path={path}
      query={query.query}
      search={text.search}
      maxLength={200}
      filtered={isSearch(query)}
    >
      <FilterChoice
        name="label"
        label={text.label}
        value={query.label}
        choices={[
          ['', text.anyLabel],
          ...labels.map((label): [string, string] => [label, text.labels[label]]),
        ]}
      />
      <FilterChoice
        name="model"
        label={text.model}
        value={model}
        choices={[
          ['', text.anyModel],
          ...unknown.map((id): [string, string] => [id, id]),
          ...models.map(({ id, name, connection }): [string, string] => [id, `${name} · ${connection.name}`]),
        ]}
      />
    </FilterForm>
  )
}
