'use client'
import { type MouseEvent, useState } from 'react'
import { debateText } from '../text/debate.ts'
import { ButtonLink } from '../ui/button.tsx'

/** Copies the address of a page; without script it is a link to it. */
export function CopyLink({ href, primary }: { href: string; primary?: boolean }) {
  const [label, setLabel] = useState<string>(debateText.actions.copy)
  const copy = async (event: MouseEvent<HTMLAnchorElement>) => {
    event.preventDefault()
    try {
      await navigator.clipboard.writeText(new URL(href, location.href).href)
      setLabel(debateText.actions.copied)
    } catch {
      setLabel(debateText.actions.copyFailed)
    }
    setTimeout(() => setLabel(debateText.actions.copy), 3000)
  }
  return (
    <ButtonLink href={href} variant={primary ? 'primary' : 'plain'} onClick={copy} aria-live="polite">
      {label}
    </ButtonLink>
  )
}
