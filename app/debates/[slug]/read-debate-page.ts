import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { isPublic, ownsDebate, readableDebate } from '../../../lib/http/access.ts'
import { presentDebate } from '../../../lib/http/present-debate.ts'
import { type Family, readFamily } from '../../../lib/http/read-family.ts'
import { isProblem } from '../../../lib/problem.ts'
import type { Debate } from '../../../lib/roundtable/debate.ts'
import { decodeSlug } from './decode-slug.ts'

interface DebatePage {
  debate: Debate
  isOwner: boolean
  /** Whether search engines may keep it. */
  isPublic: boolean
  family: Family
}

/** The debate at an address as this visitor may see it, read once for a request. Not there, or not theirs: 404. */
export const readDebatePage = cache(async (slug: string): Promise<DebatePage> => {
  const caller = { headers: await headers() }
  try {
    const row = await readableDebate(caller, decodeSlug(slug))
    const [debate, family] = await Promise.all([presentDebate(caller, row), readFamily(caller, row)])
    return {
      debate,
      family,
      isOwner: ownsDebate(caller, row),
      isPublic: isPublic(row),
    }
  } catch (error) {
    if (isProblem(error) && error.status === 404) notFound()
    throw error
  }
})
