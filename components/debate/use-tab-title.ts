import { useLayoutEffect } from 'react'

/** Keeps the tab's title as given, also where the page's own metadata come late and would set it back. */
export function useTabTitle(title: string): void {
  // Before anything else is drawn: once the page is left, the next one's title must not be taken for a late one.
  useLayoutEffect(() => {
    const keep = () => {
      if (document.title !== title) document.title = title
    }
    keep()
    const observer = new MutationObserver(keep)
    observer.observe(document.head, { childList: true, subtree: true, characterData: true })
    return () => observer.disconnect()
  }, [title])
}
