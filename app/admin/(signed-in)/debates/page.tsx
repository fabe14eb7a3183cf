import type { Metadata } from 'next'
import { AdminPage } from '../../../../components/admin/admin-page.tsx'
import { ModeratedList } from '../../../../components/admin/debates/moderated-list.tsx'
import { moderationAddress, moderationQuery } from '../../../../components/admin/debates/moderation-query.ts'
import { ModerationSearch } from '../../../../components/admin/debates/moderation-search.tsx'
import type { SearchParams } from '../../../../components/explore/list-query.ts'
import { adminDebatesText } from '../../../../components/text/admin-debates.ts'
import { readModeratedPage } from '../../../../lib/http/read-page.ts'
import { runtime } from '../../../../lib/runtime.ts'
import { signedInAdmin } from '../../signed-in-admin.ts'

export const metadata: Metadata = { title: adminDebatesText.title, robots: { index: false } }

export default async function DebatesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = moderationQuery(await searchParams)
  await signedInAdmin(moderationAddress(query))
  const page = await readModeratedPage(runtime().store, { ...query, limit: 20 })
  return (
    <AdminPage title={adminDebatesText.title} about={adminDebatesText.about}>
      <ModerationSearch query={query} />
      <div className="mt-6">
        <ModeratedList page={page} query={query} />
      </div>
    </AdminPage>
  )
}
