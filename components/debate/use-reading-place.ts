import { useEffect, useLayoutEffect, useRef } from 'react'

interface Place {
  element: Element
  top: number
}

const landmarks = '.debate :is(.hero, .summary, .round-title, .card, .cards)'

/** The part of the page in the middle of the window, and where it is; null at the top, where nothing can grow above it. */
function placeNow(): Place | null {
  if (window.scrollY === 0) return null
  const middle = document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2)
  const element = middle?.closest(landmarks)
  return element ? { element, top: element.getBoundingClientRect().top } : null
}

/** Keeps in its place what a reader reads while the page grows above it, in browsers that do not do so by themselves. */
export function useReadingPlace(): void {
  const place = useRef<Place | null>(null)
  useEffect(() => {
    if (CSS.supports('overflow-anchor', 'auto')) return
    const note = () => {
      place.current = placeNow()
    }
    note()
    window.addEventListener('scroll', note, { passive: true })
    return () => window.removeEventListener('scroll', note)
  }, [])
  useLayoutEffect(() => {
    const known = place.current
    if (!known?.element.isConnected) return
    const moved = known.element.getBoundingClientRect().top - known.top
    if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' })
  })
}
