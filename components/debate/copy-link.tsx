'use client'
import { type MouseEvent, useEffect, useState } from 'react'
import { debateText } from '../text/debate.ts'
import { ButtonLink } from '../ui/button.tsx'

interface CopyLinkProps {
  href: string
  primary?: boolean
  /** Nobody else may open the page. */
  isPrivate: boolean
}

const text = debateText.actions
/** How long the button tells what came of pressing it. */
const toldMs = 3000

/** Copies the address of a page; without script it is a link to it. */
export function CopyLink({ href, primary, isPrivate }: CopyLinkProps) {
  const [told, setTold] = useState<{ words: string } | null>(null)
  useEffect(() => {
    if (!told) return
    const timer = setTimeout(() => setTold(null), toldMs)
    return () => clearTimeout(timer)
  }, [told])
  const copy = async (event: MouseEvent<HTMLAnchorElement>) => {
    event.preventDefault()
    try {
      await navigator.clipboard.writeText(new URL(href, location.href).href)
      setTold({ words: isPrivate ? text.copiedPrivate : text.copied })
    } catch {
      setTold({ words: text.copyFailed })
    }
  }
  return (
    <>
      <ButtonLink href={href} variant={primary ? 'primary' : 'plain'} onClick={copy}>
        {told?.words ?? text.copy}
      </ButtonLink>
      <span role="status" className="sr-only">
        {told?.words}
      </span>
    </>
  )
}
