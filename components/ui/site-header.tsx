import { commonText } from '../text/common.ts'

const pages = [
  { href: '/', name: commonText.ask },
  { href: '/mine', name: commonText.yourDebates },
  { href: '/debates', name: commonText.explore },
  { href: '/models', name: commonText.models },
  { href: '/method', name: commonText.method },
]

export function SiteHeader() {
  return (
    <header className="border-b border-line print:hidden">
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1 px-[clamp(1rem,4vw,3rem)] py-2.5">
        <a href="/" className="py-1 font-serif text-[1.2rem] leading-none font-semibold tracking-tight">
          {commonText.product}
        </a>
        <nav aria-label={commonText.mainNavigation} className="-mx-1.5 sm:ms-auto">
          <ul className="flex flex-wrap gap-x-2 text-[0.9rem] whitespace-nowrap text-soft max-sm:gap-x-0.5 max-sm:text-[0.8rem]">
            {pages.map((page) => (
              <li key={page.href}>
                <a
                  href={page.href}
                  className="inline-block px-1.5 py-1 hover:text-ink hover:underline underline-offset-4"
                >
                  {page.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}
