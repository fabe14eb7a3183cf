import { type RefObject, useEffect } from 'react'

/** Closes a menu of `details` with Escape and with a press outside it. A dialog that it opened is no outside. */
export function useClosingMenu(menu: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const close = (event: Event) => {
      const details = menu.current
      if (!details?.open || document.querySelector('[role="dialog"]')) return
      const isKey = event instanceof KeyboardEvent
      if (isKey ? event.key !== 'Escape' : event.target instanceof Node && details.contains(event.target))
        return
      if (isKey && details.contains(document.activeElement)) details.querySelector('summary')?.focus()
      details.open = false
    }
    document.addEventListener('keydown', close)
    document.addEventListener('pointerdown', close)
    return () => {
      document.removeEventListener('keydown', close)
      document.removeEventListener('pointerdown', close)
    }
  }, [menu])
}
