import { commonText } from '../text/common.ts'

export function SiteFooter() {
  return (
    <footer className="mt-auto border-t border-line text-[0.85rem] text-soft print:hidden">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 px-[clamp(1rem,4vw,3rem)] py-4">
        <p>{commonText.footer}</p>
        <a href="/admin" className="py-1 hover:text-ink hover:underline underline-offset-4">
          {commonText.admin}
        </a>
      </div>
    </footer>
  )
}
