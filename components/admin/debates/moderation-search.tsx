import { FilterChoice } from '../../explore/filter-choice.tsx'
import { FilterForm } from '../../explore/filter-form.tsx'
import { adminDebatesText } from '../../text/admin-debates.ts'
import { type ListQuery, moderationAddress } from './moderation-query.ts'

/** The search of all debates of the house. */
export function ModerationSearch({ query }: { query: ListQuery }) {
  const text = adminDebatesText
  const { cursor: _, ...filters } = query
  return (
    <FilterForm
      path={moderationAddress({})}
      query={query.query}
      search={text.search}
      maxLength={500}
      filtered={Object.values(filters).some((value) => value !== null)}
    >
      <FilterChoice
        name="status"
        label={text.status}
        value={query.status}
        choices={[['', text.anyStatus], ...Object.entries(text.statuses)]}
      />
      <FilterChoice
        name="visibility"
        label={text.visibility}
        value={query.visibility}
        choices={[['', text.anyVisibility], ...Object.entries(text.visibilities)]}
      />
      <FilterChoice
        name="hidden"
        label={text.hidden}
        value={query.hidden === null ? null : String(query.hidden)}
        choices={[
          ['', text.anyHidden],
          ['true', text.onlyHidden],
          ['false', text.notHidden],
        ]}
      />
    </FilterForm>
  )
}
