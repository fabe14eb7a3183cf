'use client'
import { lazy, Suspense, useRef, useState } from 'react'
import type { Visibility } from '../../lib/roundtable/debate.ts'
import { debateText } from '../text/debate.ts'
import { useClosingMenu } from './use-closing-menu.ts'

const OwnerTools = lazy(async () => ({ default: (await import('./owner-tools.tsx')).OwnerTools }))

/** Who may see a debate, and its end: for its owner, and loaded when it is wanted. */
export function OwnerMenu(props: { id: string; visibility: Visibility }) {
  const menu = useRef<HTMLDetailsElement>(null)
  const [wasOpened, setWasOpened] = useState(false)
  useClosingMenu(menu)
  return (
    <details className="share owner-menu needs-script" ref={menu} onToggle={() => setWasOpened(true)}>
      <summary className="button">{debateText.owner.title}</summary>
      <div className="share-menu">
        {wasOpened && (
          <Suspense fallback={<p role="status">{debateText.loading}</p>}>
            <OwnerTools {...props} />
          </Suspense>
        )}
      </div>
    </details>
  )
}
