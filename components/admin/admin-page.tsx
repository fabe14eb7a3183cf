import type { ReactNode } from 'react'

interface AdminPageProps {
  title: string
  about: string
  /** What one can do here, beside the title. */
  actions?: ReactNode
  children: ReactNode
}

/** A page of the admin: what it is about, then its matter. */
export function AdminPage({ title, about, actions, children }: AdminPageProps) {
  return (
    <div className="page pt-8 sm:pt-10">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-measure [overflow-wrap:anywhere]">
          <h1 className="text-4xl leading-tight">{title}</h1>
          <p className="mt-1 text-soft">{about}</p>
        </div>
        {actions}
      </div>
      <div className="mt-7">{children}</div>
    </div>
  )
}
