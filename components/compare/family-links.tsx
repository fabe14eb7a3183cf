import type { Family } from '../../lib/http/read-family.ts'
import { day } from '../debate/format.ts'
import { compareText } from '../text/compare.ts'
import { exploreText } from '../text/explore.ts'
import { writtenIn } from '../ui/written-in.ts'

interface FamilyLinksProps {
  slug: string
  family: Family
}

/** What a debate was asked again from and as, and what else that was asked as, each with the way to it and to the comparison; nothing without any. */
export function FamilyLinks({ slug, family: { parent, children, siblings } }: FamilyLinksProps) {
  const text = compareText.family
  if (!parent && children.length === 0) return null
  const relatives = [
    ...(parent ? [{ ...parent, relation: text.from }] : []),
    ...children.map((child) => ({ ...child, relation: text.as })),
    ...siblings.map((sibling) => ({ ...sibling, relation: text.beside })),
  ]
  return (
    <section className="page family" aria-labelledby="family">
      <h2 id="family">{text.title}</h2>
      <ul>
        {relatives.map((relative) => (
          <li key={relative.id}>
            <span className="family-relation">
              {relative.relation} · {day(relative.createdAt)}
            </span>
            <a className="link family-question" href={`/debates/${encodeURIComponent(relative.slug)}`}>
              <bdi {...writtenIn(relative.question)}>{relative.question}</bdi>
            </a>
            <span>{relative.line ?? exploreText.status[relative.status]}</span>
            <a
              className="link family-compare"
              href={`/debates/${encodeURIComponent(slug)}/compare/${encodeURIComponent(relative.slug)}`}
              aria-label={text.compare(relative.question)}
            >
              {text.open}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
