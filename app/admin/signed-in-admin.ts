import { redirect } from 'next/navigation'
import { cache } from 'react'
import { type Admin, findAdmin } from '../../lib/http/require-admin.ts'
import { pageCaller } from '../page-caller.ts'

/** The admin who looks at a page; everybody else is sent to sign in, or comes back from there to this address. */
export async function signedInAdmin(address = '/admin'): Promise<Admin> {
  const admin = await callingAdmin()
  return admin ?? redirect(`/admin/sign-in?to=${encodeURIComponent(address)}`)
}

/** Looked up once for a page and its layout. */
const callingAdmin = cache(async () => findAdmin(await pageCaller()))
