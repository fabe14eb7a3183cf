'use client'
import { lazy, Suspense, useEffect } from 'react'
import type { Debate } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { DebateView } from './debate-view.tsx'
import { announcement, tabTitle } from './live-words.ts'
import type { Mark } from './places.ts'
import { PlainText } from './plain-text.tsx'
import { useLiveDebate } from './use-live-debate.ts'
import { isUnderWay } from './view.ts'

const Markdown = lazy(async () => ({ default: (await import('./markdown.tsx')).ModelMarkdown }))

function LazyProse({ text, marks }: { text: string; marks: Mark[] }) {
  return (
    <Suspense fallback={<PlainText text={text} />}>
      <Markdown text={text} marks={marks} />
    </Suspense>
  )
}

/** A debate that is under way, followed as it goes on: the same page as the permalink. */
export function LiveDebate({ debate: given, isOwner }: { debate: Debate; isOwner: boolean }) {
  const { debate, isLost, isDeleted } = useLiveDebate(given)
  const title = tabTitle(debate)
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <>
      <p className="sr-only" aria-live="polite">
        {announcement(debate)}
      </p>
      <DebateView
        debate={debate}
        isOwner={isOwner && !isDeleted}
        live={isUnderWay(debate)}
        Prose={LazyProse}
      />
      <div role="status">
        {isDeleted && <p className="live-status">{debateText.live.deleted}</p>}
        {isLost && !isDeleted && <p className="live-status">{debateText.live.lost}</p>}
      </div>
    </>
  )
}
