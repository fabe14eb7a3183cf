import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { EntryPage } from '../../../components/admin/entry-page.tsx'
import { SetUpForm } from '../../../components/admin/set-up-form.tsx'
import { accessText } from '../../../components/text/admin-access.ts'
import { runtime } from '../../../lib/runtime.ts'

export const metadata: Metadata = { title: accessText.setUp.title, robots: { index: false } }

export default async function SetUpPage() {
  if ((await runtime().store.access.passwordHash()) !== null) redirect('/admin/sign-in')
  return (
    <EntryPage title={accessText.setUp.title} about={accessText.setUp.about}>
      <SetUpForm />
    </EntryPage>
  )
}
