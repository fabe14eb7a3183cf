import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { EntryPage } from '../../../components/admin/entry-page.tsx'
import { SignInForm } from '../../../components/admin/sign-in-form.tsx'
import { accessText } from '../../../components/text/admin-access.ts'
import { findAdmin } from '../../../lib/http/require-admin.ts'
import { pageCaller } from '../../page-caller.ts'

export const metadata: Metadata = { title: accessText.signIn.title, robots: { index: false } }

interface SignInPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { to } = await searchParams
  const next = adminAddress(to)
  if (await findAdmin(await pageCaller())) redirect(next)
  return (
    <EntryPage title={accessText.signIn.title} about={accessText.signIn.about}>
      <SignInForm to={next} />
    </EntryPage>
  )
}

/** Where to go after signing in: nowhere but to a page of the admin, whatever the address says. */
function adminAddress(to: string | string[] | undefined): string {
  return typeof to === 'string' && /^\/admin(\/[\w%-][\w%.-]*)*(\?[\w=&%.-]*)?$/.test(to) ? to : '/admin'
}
