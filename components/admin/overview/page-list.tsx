import { adminText } from '../../text/admin.ts'
import { adminOverviewText } from '../../text/admin-overview.ts'

const pages = [
  { href: '/admin/connections', name: adminText.sections.connections, is: adminOverviewText.connections },
  { href: '/admin/models', name: adminText.sections.models, is: adminOverviewText.modelsPage },
  { href: '/admin/debates', name: adminText.sections.debates, is: adminOverviewText.debates },
  { href: '/admin/usage', name: adminText.sections.usage, is: adminOverviewText.usage },
]

/** The pages that one comes for most, each in a sentence. */
export function PageList() {
  return (
    <section aria-labelledby="pages">
      <h2 id="pages" className="mb-3 text-2xl leading-tight">
        {adminOverviewText.pages}
      </h2>
      <ul className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        {pages.map(({ href, name, is }) => (
          <li key={href}>
            <a className="link font-medium" href={href}>
              {name}
            </a>
            <p className="text-[0.92rem] text-soft">{is}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
