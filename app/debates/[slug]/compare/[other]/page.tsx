import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ComparisonView } from '../../../../../components/compare/comparison-view.tsx'
import { compareText } from '../../../../../components/text/compare.ts'
import { readRelated } from '../../../../../lib/http/read-family.ts'
import { isProblem } from '../../../../../lib/problem.ts'
import { runtime } from '../../../../../lib/runtime.ts'
import { decodeSlug } from '../../decode-slug.ts'

interface ComparePageProps {
  params: Promise<{ slug: string; other: string }>
}

/** The same is said of two debates wherever it is read; each has a page of its own to be found by. */
export async function generateMetadata({ params }: ComparePageProps): Promise<Metadata> {
  const { slug, other } = await params
  await readCompared(slug, other)
  return { title: compareText.title, robots: { index: false } }
}

export default async function ComparePage({ params }: ComparePageProps) {
  const { slug, other } = await params
  const [debates, models] = await Promise.all([readCompared(slug, other), runtime().models.entries()])
  const names = new Map(models.map(({ id, name }) => [id, name]))
  return <ComparisonView debates={debates} nameOf={(model) => names.get(model) ?? model} />
}

/** Both debates, read once for a request. */
const readCompared = cache(async (slug: string, other: string) => {
  try {
    return await readRelated({ headers: await headers() }, [decodeSlug(slug), decodeSlug(other)])
  } catch (error) {
    if (isProblem(error) && error.status === 404) notFound()
    throw error
  }
})
