import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { commonText } from '../components/text/common.ts'
import { SiteFooter } from '../components/ui/site-footer.tsx'
import { SiteHeader } from '../components/ui/site-header.tsx'
import { SkipLink } from '../components/ui/skip-link.tsx'
import { fontClasses } from './fonts/fonts.ts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: commonText.product, template: `%s · ${commonText.product}` },
  description: commonText.tagline,
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#141413' },
  ],
}

export default async function Layout({ children }: { children: ReactNode }) {
  // The nonce of the content security policy is made for each request, so no page may be rendered ahead of time.
  await connection()
  return (
    <html lang="en" className={fontClasses}>
      <body className="font-sans">
        <SkipLink />
        <SiteHeader />
        <main id="content" tabIndex={-1} className="pb-16 outline-none">
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  )
}
