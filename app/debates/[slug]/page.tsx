import type { Metadata } from 'next'
import { cardSize } from '../../../components/card/card-layout.ts'
import { FamilyLinks } from '../../../components/compare/family-links.tsx'
import { DebateView } from '../../../components/debate/debate-view.tsx'
import { LiveDebateLoader } from '../../../components/debate/live-debate-loader.tsx'
import { pageTitle } from '../../../components/debate/live-words.ts'
import { shownVerdict } from '../../../components/debate/shown-verdict.ts'
import { isUnderWay } from '../../../components/debate/view.ts'
import { feedLink } from '../../feed-link.ts'
import { readDebatePage } from './read-debate-page.ts'

interface DebatePageProps {
  params: Promise<{ slug: string }>
}

export async function generateMetadata({ params }: DebatePageProps): Promise<Metadata> {
  const { debate, isPublic } = await readDebatePage((await params).slug)
  const title = pageTitle(debate)
  const card = { url: `${debate.url}/opengraph-image`, ...cardSize, alt: title }
  const description = shownVerdict(debate)?.sentence ?? debate.question.slice(0, 200)
  return {
    title,
    description,
    openGraph: { type: 'article', title, description, url: debate.url, images: [card] },
    twitter: { card: 'summary_large_image', title, description, images: [card] },
    alternates: { ...feedLink, canonical: debate.url },
    ...(!isPublic && { robots: { index: false } }),
  }
}

export default async function DebatePage({ params }: DebatePageProps) {
  const { debate, isOwner, family } = await readDebatePage((await params).slug)
  return (
    <>
      {isUnderWay(debate) ? (
        <LiveDebateLoader debate={debate} isOwner={isOwner} servedAt={Date.now()} />
      ) : (
        <DebateView debate={debate} isOwner={isOwner} live={false} />
      )}
      <FamilyLinks slug={debate.slug} family={family} />
    </>
  )
}
