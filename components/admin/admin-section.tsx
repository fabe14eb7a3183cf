import type { ReactNode } from 'react'

/** A part of a page of the admin: its name and what it is about beside its matter. */
export function AdminSection({
  title,
  about,
  children,
}: {
  title: string
  about?: string
  children: ReactNode
}) {
  return (
    <section className="mt-8 grid gap-x-10 gap-y-4 border-t border-line pt-6 lg:grid-cols-[16rem_minmax(0,1fr)]">
      <div>
        <h2 className="text-2xl leading-tight">{title}</h2>
        {about && <p className="mt-1 text-[0.9rem] text-soft">{about}</p>}
      </div>
      <div className="min-w-0 max-w-form">{children}</div>
    </section>
  )
}
