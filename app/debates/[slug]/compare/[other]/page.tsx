import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { ComparisonView } from '../../../../../components/compare/comparison-view.tsx'
import { compareText } from '../../../../../components/text/compare.ts'
import { readRelated } from '../../../../../lib/http/read-family.ts'
import { isProblem } from '../../../../../lib/problem.ts'
import { runtime } from '../../../../../lib/runtime.ts'
import { decodeSlug } from '../../decode-slug.ts'

/** The same is said of two debates wherever it is read; each has a page of its own to be found by. */
export const metadata: Metadata = { title: compareText.title, robots: { index: false } }

interface ComparePageProps {
  params: Promise<{ slug: string; other: string }>
}

export default async function ComparePage({ params }: ComparePageProps) {
  const { slug, other } = await params
  const ids: [string, string] = [decodeSlug(slug), decodeSlug(other)]
  const [debates, models] = await Promise.all([
    orNotFound(readRelated({ headers: await headers() }, ids)),
    runtime().models.entries(),
  ])
  const names = new Map(models.map(({ id, name }) => [id, name]))
  return <ComparisonView debates={debates} nameOf={(model) => names.get(model) ?? model} />
}

async function orNotFound<Value>(reading: Promise<Value>): Promise<Value> {
  try {
    return await reading
  } catch (error) {
    if (isProblem(error) && error.status === 404) notFound()
    throw error
  }
}
