import type { Metadata } from 'next'
import { commonText } from '../components/text/common.ts'
import { ButtonLink } from '../components/ui/button.tsx'

export const metadata: Metadata = { title: commonText.notFoundTitle }

export default function NotFound() {
  return (
    <div className="form-page pt-16">
      <h1 className="text-4xl leading-tight">{commonText.notFoundTitle}</h1>
      <p className="mt-3 mb-6 text-soft">{commonText.notFoundText}</p>
      <ButtonLink href="/" variant="primary">
        {commonText.toStart}
      </ButtonLink>
    </div>
  )
}
