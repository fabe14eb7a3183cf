import type { Metadata } from 'next'
import { AdminPage } from '../../../../components/admin/admin-page.tsx'
import { AuditFilter } from '../../../../components/admin/audit-filter.tsx'
import { AuditTable } from '../../../../components/admin/audit-table.tsx'
import { auditText } from '../../../../components/text/admin-audit.ts'
import { ButtonLink } from '../../../../components/ui/button.tsx'
import { auditQuery } from '../../../../lib/http/schemas/audit-schemas.ts'
import { runtime } from '../../../../lib/runtime.ts'
import { signedInAdmin } from '../../signed-in-admin.ts'

export const metadata: Metadata = { title: auditText.title, robots: { index: false } }

const path = '/admin/audit'

interface AuditPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function AuditPage({ searchParams }: AuditPageProps) {
  await signedInAdmin(path)
  const { action, cursor } = await searchParams
  // An address that was typed wrong shows the first page of everything.
  const wanted = auditQuery.safeParse({ action: action || undefined, cursor })
  const query = { action: wanted.data?.action ?? null, cursor: wanted.data?.cursor ?? null, limit: 50 }
  const { audit } = runtime().store
  const page = await audit.list(query).catch(() => audit.list({ ...query, cursor: null }))
  const text = auditText
  const older = new URLSearchParams({
    ...(query.action && { action: query.action }),
    cursor: page.nextCursor ?? '',
  })
  return (
    <AdminPage title={text.title} about={text.about}>
      <AuditFilter path={path} action={query.action} />
      {page.items.length > 0 ? (
        <AuditTable entries={page.items} />
      ) : (
        <p className="text-soft">{query.action ? text.none : text.empty}</p>
      )}
      {(query.cursor || page.nextCursor) && (
        <nav aria-label={text.pages} className="flex justify-between border-t border-line pt-4">
          <ButtonLink href={query.action ? `${path}?action=${query.action}` : path}>{text.newest}</ButtonLink>
          {page.nextCursor && (
            <ButtonLink rel="next" href={`${path}?${older}`}>
              {text.older}
            </ButtonLink>
          )}
        </nav>
      )}
    </AdminPage>
  )
}
