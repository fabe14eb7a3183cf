import { useEffect, useState } from 'react'
import { debateText } from '../text/debate.ts'
import type { EndWish } from './use-end-notice.ts'

const text = debateText.live

/** A button with which a reader asks to be told of the end; nothing where the browser cannot. */
export function EndNotice({ wish, toggle }: { wish: EndWish; toggle: () => Promise<void> }) {
  const [canNotify, setCanNotify] = useState(false)
  useEffect(() => setCanNotify('Notification' in window), [])
  if (!canNotify) return null
  return (
    <p className="end-notice">
      <button type="button" aria-pressed={wish === 'wanted'} onClick={toggle}>
        {text.notify}
      </button>
      <span role="status">
        {wish === 'wanted' && text.notifyOn}
        {wish === 'refused' && text.notifyRefused}
      </span>
    </p>
  )
}
