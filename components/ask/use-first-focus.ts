import { type RefObject, useEffect, useRef } from 'react'

/** A ref whose element has the focus as soon as it is there, as the first thing to do in a dialog. */
export function useFirstFocus<Target extends HTMLElement>(): RefObject<Target | null> {
  const target = useRef<Target>(null)
  useEffect(() => target.current?.focus(), [])
  return target
}
