import { commonText } from '../text/common.ts'

export function SkipLink() {
  return (
    <a
      href="#content"
      className="button sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:inline-flex focus:px-4 focus:py-2"
    >
      {commonText.skipToContent}
    </a>
  )
}
