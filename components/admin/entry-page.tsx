import type { ReactNode } from 'react'
import { adminText } from '../text/admin.ts'

/** The frame of the two pages by which one becomes the admin. */
export function EntryPage({ title, about, children }: { title: string; about: string; children: ReactNode }) {
  return (
    <div className="form-page pt-10 sm:pt-14">
      <h1 className="text-4xl leading-tight">{title}</h1>
      <p className="mt-1 mb-6 text-soft">{about}</p>
      <noscript>
        <p className="mb-6 border-s-[3px] border-edge ps-3">{adminText.noScript}</p>
      </noscript>
      <div className="max-w-sm">{children}</div>
    </div>
  )
}
