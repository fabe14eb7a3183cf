import { exploreText } from '../text/explore.ts'
import { ButtonLink } from '../ui/button.tsx'

interface ListPagesProps {
  cursor: string | null
  nextCursor: string | null
  /** The address of the page after a cursor; of the first without one. */
  addressOf: (cursor: string | null) => string
}

/** The ways from a page of a list to the newest and the older ones; nothing where all stands on one page. */
export function ListPages({ cursor, nextCursor, addressOf }: ListPagesProps) {
  const text = exploreText
  if (!cursor && !nextCursor) return null
  return (
    <nav aria-label={text.pages} className="flex justify-between border-t border-line pt-4">
      {cursor ? <ButtonLink href={addressOf(null)}>{text.newest}</ButtonLink> : <span />}
      {nextCursor && (
        <ButtonLink rel="next" href={addressOf(nextCursor)}>
          {text.older}
        </ButtonLink>
      )}
    </nav>
  )
}
