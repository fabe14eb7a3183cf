'use client'
import { commonText } from '../components/text/common.ts'
import { Button, ButtonLink } from '../components/ui/button.tsx'

export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <div className="form-page pt-16">
      <h1 className="text-4xl leading-tight">{commonText.errorTitle}</h1>
      <p className="mt-3 mb-6 text-soft">{commonText.errorText}</p>
      <div className="flex gap-2">
        <Button variant="primary" onClick={reset}>
          {commonText.tryAgain}
        </Button>
        <ButtonLink href="/">{commonText.toStart}</ButtonLink>
      </div>
    </div>
  )
}
