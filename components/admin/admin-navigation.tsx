'use client'
import { usePathname } from 'next/navigation'
import { adminText } from '../text/admin.ts'
import { adminSections } from './admin-sections.ts'

/** The way to every page of the admin; the one that is open is marked. */
export function AdminNavigation() {
  const path = usePathname()
  return (
    <nav aria-label={adminText.navigation} className="border-b border-line">
      <ul className="page flex flex-wrap gap-x-5 text-[0.9rem] text-soft">
        {adminSections.map(({ href, name }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={isAt(path, href) ? 'page' : undefined}
              className="inline-block border-b-2 border-transparent py-2.5 hover:text-ink aria-[current=page]:border-ink aria-[current=page]:text-ink"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function isAt(path: string, href: string): boolean {
  return path === href || (href !== '/admin' && path.startsWith(`${href}/`))
}
