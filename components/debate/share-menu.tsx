'use client'
import { useRef, useState } from 'react'
import { debateText } from '../text/debate.ts'
import { useClosingMenu } from './use-closing-menu.ts'

const text = debateText.share
const forms = ['md', 'json', 'csv', 'html'] as const

/** Puts a file's text on the clipboard; the browser waits for the text, so that it still counts as asked for. */
async function copyFile(address: string): Promise<void> {
  const words = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(response.statusText)
    return new Blob([await response.text()], { type: 'text/plain' })
  })
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': words })])
}

/** Everything that can be done with a debate elsewhere. Without script its files are still links. */
export function ShareMenu({ slug }: { slug: string }) {
  const menu = useRef<HTMLDetailsElement>(null)
  const [said, setSaid] = useState('')
  useClosingMenu(menu)
  const copy = async () => {
    try {
      await copyFile(`/debates/${slug}.md`)
      setSaid(text.copied)
    } catch {
      setSaid(text.copyFailed)
    }
  }
  return (
    <details className="share" ref={menu} onToggle={() => setSaid('')}>
      <summary className="button">{text.title}</summary>
      <div className="share-menu">
        <button type="button" className="needs-script" onClick={copy}>
          {text.copy}
        </button>
        <button type="button" className="needs-script" onClick={() => window.print()}>
          {text.print}
        </button>
        <p>{text.download}</p>
        {forms.map((form) => (
          <a key={form} href={`/debates/${slug}.${form}`} download={`${slug}.${form}`}>
            {text.forms[form]}
          </a>
        ))}
        <p role="status">{said}</p>
      </div>
    </details>
  )
}
