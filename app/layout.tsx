import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { commonText } from '../components/text/common.ts'
import { SiteFooter } from '../components/ui/site-footer.tsx'
import { SiteHeader } from '../components/ui/site-header.tsx'
import { SkipLink } from '../components/ui/skip-link.tsx'
import { runtime } from '../lib/runtime.ts'
import { feedLink } from './feed-link.ts'
import { fontClasses } from './fonts/fonts.ts'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  // Where the house is, is known only while it runs.
  await connection()
  return {
    // Addresses for other sites, which know nothing of where they found them.
    metadataBase: new URL(runtime().environment.PUBLIC_URL),
    title: { default: commonText.product, template: `%s · ${commonText.product}` },
    description: commonText.tagline,
    alternates: feedLink,
  }
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
