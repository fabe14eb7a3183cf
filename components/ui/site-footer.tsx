import { commonText } from '../text/common.ts'

export function SiteFooter() {
  return (
    <footer className="mt-auto border-t border-line text-[0.85rem] text-soft print:hidden">
      <div className="page flex flex-wrap justify-between gap-x-6 gap-y-1 py-5">
        <p>{commonText.footer}</p>
        <a href="/admin" className="hover:text-ink hover:underline underline-offset-4">
          {commonText.admin}
        </a>
      </div>
    </footer>
  )
}
