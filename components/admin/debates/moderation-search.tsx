import { adminDebatesText } from '../../text/admin-debates.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { type ListQuery, moderationAddress } from './moderation-query.ts'

/** A plain form with an address for every search; it needs no script. */
export function ModerationSearch({ query }: { query: ListQuery }) {
  const text = adminDebatesText
  const { cursor: _, ...filters } = query
  const filtered = Object.values(filters).some((value) => value !== null)
  const hiddenNames = { '': text.anyHidden, true: text.onlyHidden, false: text.notHidden }
  return (
    <search>
      <form action={moderationAddress({})} method="get" className="flex flex-wrap gap-2">
        <input
          type="search"
          name="query"
          className="input min-w-64 flex-[3]"
          dir="auto"
          defaultValue={query.query ?? ''}
          placeholder={text.search}
          aria-label={text.search}
          maxLength={500}
        />
        <Choice
          name="status"
          label={text.status}
          value={query.status}
          names={{ '': text.anyStatus, ...text.statuses }}
        />
        <Choice
          name="visibility"
          label={text.visibility}
          value={query.visibility}
          names={{ '': text.anyVisibility, ...text.visibilities }}
        />
        <Choice name="hidden" label={text.hidden} value={query.hidden} names={hiddenNames} />
        <Button type="submit" variant="primary">
          {text.find}
        </Button>
        {filtered && (
          <ButtonLink href={moderationAddress({})} variant="quiet">
            {text.reset}
          </ButtonLink>
        )}
      </form>
    </search>
  )
}

interface ChoiceProps {
  name: string
  label: string
  value: string | boolean | null
  names: Record<string, string>
}

function Choice({ name, label, value, names }: ChoiceProps) {
  return (
    <select
      name={name}
      className="input w-auto min-w-36 flex-1"
      defaultValue={value === null ? '' : String(value)}
      aria-label={label}
    >
      {Object.entries(names).map(([option, shown]) => (
        <option key={option} value={option}>
          {shown}
        </option>
      ))}
    </select>
  )
}
