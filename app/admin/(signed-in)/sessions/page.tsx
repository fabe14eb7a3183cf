import type { Metadata } from 'next'
import { AdminAction } from '../../../../components/admin/admin-action.tsx'
import { AdminPage } from '../../../../components/admin/admin-page.tsx'
import { PasswordForm } from '../../../../components/admin/password-form.tsx'
import { SessionList } from '../../../../components/admin/session-list.tsx'
import { accessText } from '../../../../components/text/admin-access.ts'
import { sessionLimits } from '../../../../lib/house/sessions.ts'
import { runtime } from '../../../../lib/runtime.ts'
import { signedInAdmin } from '../../signed-in-admin.ts'

export const metadata: Metadata = { title: accessText.title, robots: { index: false } }

const path = '/admin/sessions'

export default async function SessionsPage() {
  const { session } = await signedInAdmin(path)
  const { store, environment } = runtime()
  const sessions = await store.access.sessions(sessionLimits)
  const text = accessText
  const signOut = (
    <AdminAction label={text.signOut} method="POST" path="/admin/sign-out" to="/admin/sign-in" />
  )
  return (
    <AdminPage title={text.title} about={text.about} actions={signOut}>
      <section aria-labelledby="sessions" className="max-w-form">
        <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
          <h2 id="sessions" className="text-2xl">
            {text.sessions.title}
          </h2>
          {sessions.length > 1 && (
            <AdminAction label={text.sessions.endOthers} method="DELETE" path="/admin/sessions" />
          )}
        </div>
        <SessionList sessions={sessions} current={session?.id ?? null} />
      </section>
      <section aria-labelledby="password" className="mt-10 max-w-sm">
        <h2 id="password" className="mb-3 text-2xl">
          {text.password.title}
        </h2>
        {environment.ADMIN_PASSWORD === null ? <PasswordForm /> : <p>{text.password.ofEnvironment}</p>}
      </section>
    </AdminPage>
  )
}
