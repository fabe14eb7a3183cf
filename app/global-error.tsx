'use client'
import { commonText } from '../components/text/common.ts'
import { ButtonLink } from '../components/ui/button.tsx'
import { fontClasses } from './fonts/fonts.ts'
import './globals.css'

/** Stands in for the whole page when its frame itself breaks. */
export default function GlobalError() {
  return (
    <html lang="en" className={fontClasses}>
      <title>{`${commonText.errorTitle} · ${commonText.product}`}</title>
      <body className="font-sans">
        <main className="form-page pt-16">
          <h1 className="text-4xl leading-tight">{commonText.errorTitle}</h1>
          <p className="mt-3 mb-6 text-soft">{commonText.errorText}</p>
          <ButtonLink href="/">{commonText.toStart}</ButtonLink>
        </main>
      </body>
    </html>
  )
}
