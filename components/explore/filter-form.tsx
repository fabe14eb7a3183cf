import type { ReactNode } from 'react'
import { exploreText } from '../text/explore.ts'
import { Button, ButtonLink } from '../ui/button.tsx'

interface FilterFormProps {
  path: string
  query: string | null
  /** What can be searched for, and how long it may be. */
  search: string
  maxLength: number
  /** Whether anything is left out. */
  filtered: boolean
  /** The filters beside the search. */
  children: ReactNode
}

/** A plain form with an address for every search; it needs no script. */
export function FilterForm({ path, query, search, maxLength, filtered, children }: FilterFormProps) {
  const text = exploreText
  return (
    <search>
      <form action={path} method="get" className="filter-form">
        <input
          type="search"
          name="query"
          className="input"
          dir="auto"
          defaultValue={query ?? ''}
          placeholder={search}
          aria-label={search}
          maxLength={maxLength}
        />
        {children}
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
