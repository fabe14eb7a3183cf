import { commonText } from '../text/common.ts'

export function SiteFooter() {
  return (
    <footer className="mt-auto border-t border-line text-[0.85rem] text-soft print:hidden">
      <p className="page py-5">{commonText.footer}</p>
    </footer>
  )
}
