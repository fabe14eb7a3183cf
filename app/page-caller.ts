import { headers } from 'next/headers'
import type { Caller } from '../lib/http/access.ts'

/** Who looks at a page: a person, by cookies. Tokens are for programs, which call the API; a page listens to none. */
export async function pageCaller(): Promise<Caller> {
  const own = new Headers(await headers())
  own.delete('authorization')
  return { headers: own }
}
