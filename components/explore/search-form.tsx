import type { Label } from '../../lib/roundtable/debate.ts'
import { exploreText } from '../text/explore.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import type { ListQuery } from './list-query.ts'

interface SearchFormProps {
  path: string
  query: ListQuery
  models: { id: string; name: string; connection: { name: string } }[]
}

/** A plain form with an address for every search; it needs no script. */
export function SearchForm({ path, query, models }: SearchFormProps) {
  const text = exploreText
  const filtered = query.query || query.label || query.model
  return (
    <search>
      <form action={path} method="get" className="flex flex-wrap gap-2">
        <input
          type="search"
          name="query"
          className="input min-w-48 flex-[2]"
          dir="auto"
          defaultValue={query.query ?? ''}
          placeholder={text.search}
          aria-label={text.search}
          maxLength={200}
        />
        <select
          name="label"
          className="input w-auto min-w-36 flex-1"
          defaultValue={query.label ?? ''}
          aria-label={text.label}
        >
          <option value="">{text.anyLabel}</option>
          {(Object.keys(text.labels) as Label[]).map((label) => (
            <option key={label} value={label}>
              {text.labels[label]}
            </option>
          ))}
        </select>
        <select
          name="model"
          className="input w-auto min-w-36 flex-1"
          defaultValue={query.model ?? ''}
          aria-label={text.model}
        >
          <option value="">{text.anyModel}</option>
          {query.model !== null && !models.some(({ id }) => id === query.model) && (
            <option value={query.model}>{query.model}</option>
          )}
          {models.map((model) => (
            <option key={model.id} value={model.id}>
              {model.name} · {model.connection.name}
            </option>
          ))}
        </select>
        <Button type="submit" variant="primary">
          {text.find}
        </Button>
        {filtered && (
          <ButtonLink href={path} variant="quiet">
            {text.reset}
          </ButtonLink>
        )}
      </form>
    </search>
  )
}
