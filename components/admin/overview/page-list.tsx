import { adminOverviewText } from '../../text/admin-overview.ts'
import { adminSections } from '../admin-sections.ts'

const pages = adminSections.filter(({ href }) => href !== '/admin')

/** The pages of the admin, each in a sentence. */
export function PageList() {
  return (
    <section aria-labelledby="pages">
      <h2 id="pages" className="mb-3 text-2xl leading-tight">
        {adminOverviewText.pages}
      </h2>
      <ul className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        {pages.map(({ href, name }) => (
          <li key={href}>
            <a className="link font-medium" href={href}>
              {name}
            </a>
            <p className="text-[0.92rem] text-soft">{adminOverviewText.is[href]}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
